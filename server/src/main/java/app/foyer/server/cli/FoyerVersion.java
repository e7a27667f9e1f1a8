package app.foyer.server.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Says which Foyer this is. */
final class FoyerVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = FoyerVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Foyer " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
