package app.foyer.server.cli;

import app.foyer.server.role.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a role. */
final class RoleText implements ITypeConverter<Role> {
    @Override
    public Role convert(String text) {
        return Role.named(text)
                .orElseThrow(() ->
                        new TypeConversionException(
                                "'" + text + "' is not one of " + Role.names()));
    }
}
