package app.foyer.contract.projection;

import java.util.Map;

/**
 * What became of it when everybody was folded anew whose events wait.
 *
 * @param parts in how many parts of the projection somebody waited, added up over those who no
 *     longer do
 * @param stillParked who cannot be folded yet, and why
 */
public record Retried(int parts, Map<String, String> stillParked) {
    public Retried {
        stillParked = Map.copyOf(stillParked);
    }
}
