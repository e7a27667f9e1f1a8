package app.foyer.server.operate;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells how a part is. */
final class PartHealth implements HealthIndicator {
    private final Part part;

    PartHealth(Part part) {
        this.part = part;
    }

    @Override
    public Health health() {
        try {
            return part.illness()
                    .map(reason -> Health.down().withDetail("reason", reason).build())
                    .orElseGet(this::up);
        } catch (RuntimeException e) {
            return Health.down().withDetail("reason", "does not tell: " + e).build();
        }
    }

    private Health up() {
        Health.Builder up = Health.up().withDetail("position", part.position());
        String remark = part.remark();
        return (remark.isEmpty() ? up : up.withDetail("remark", remark)).build();
    }
}
