package app.foyer.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;

/** One node's view of claims that several share: what one holds the others cannot have. */
final class ClaimsOfNode implements TokenStore {
    private final String node;
    private final Shared shared;

    ClaimsOfNode(String node, Shared shared) {
        this.node = node;
        this.shared = shared;
    }

    /** What all nodes see. */
    static final class Shared {
        private final InMemoryTokenStore tokens = new InMemoryTokenStore();
        private final Map<Integer, String> owners = new ConcurrentHashMap<>();
    }

    private boolean isFree(int segment) {
        return shared.owners.getOrDefault(segment, node).equals(node);
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        if (!node.equals(shared.owners.computeIfAbsent(segment, _ -> node))) {
            throw new UnableToClaimTokenException("another has it");
        }
        return shared.tokens.fetchToken(processor, segment);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        extendClaim(processor, segment);
        shared.tokens.storeToken(token, processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (!node.equals(shared.owners.get(segment))) {
            throw new UnableToClaimTokenException("it is not held");
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        shared.owners.remove(segment, node);
    }

    @Override
    public void initializeTokenSegments(
            String processor, int segments, @Nullable TrackingToken initial) {
        shared.tokens.initializeTokenSegments(processor, segments, initial);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return shared.tokens.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return shared.tokens.fetchAvailableSegments(processor).stream()
                .filter(segment -> isFree(segment.getSegmentId()))
                .toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return shared.tokens.retrieveStorageIdentifier();
    }
}
