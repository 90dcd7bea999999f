package org.chuangwen.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chuangwen.problem.TooManyAttempts;

/**
 * Five failed sign-ins lock a name for ten minutes, whether anybody has it or not; many failed ones lock an address.
 * Who signs in with a browser they have signed in with before is counted for that browser alone, so that nobody can
 * lock somebody else out on purpose. Why so: {@code src/docs/adr/0016-the-sign-in-lock.md}.
 *
 * <p>All counting is in the database, because several nodes share it, and in transactions of its own, because the
 * failure it counts ends the one around it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SignInLock {

    /** So many failures lock a name, or a known browser. */
    public static final int MOST = 5;

    /**
     * So many failures from one address, whatever the names, lock the address: an office behind one address errs too.
     */
    public static final int MOST_OF_ADDRESS = 50;

    /** How long it is locked, and after what silence failures no longer count together. */
    public static final Duration LOCKED_FOR = Duration.ofMinutes(10);

    @Inject
    private SignInFailures failures;

    /** What an attempt is counted for, and how many failures each takes. */
    private static Map<String, Integer> lanes(String username, Visitor visitor, boolean knownBrowser) {
        Map<String, Integer> lanes = new TreeMap<>();
        if (knownBrowser) {
            lanes.put("browser:" + Secrets.hash(visitor.browser()), MOST);
            return lanes;
        }
        lanes.put(laneOf(username), MOST);
        if (visitor.address() != null) {
            lanes.put("address:" + visitor.address(), MOST_OF_ADDRESS);
        }
        return lanes;
    }

    private static String laneOf(String username) {
        return "name:" + Secrets.hash(username.strip());
    }

    /** @throws TooManyAttempts if it is locked for this name, browser or address */
    void requireOpen(String username, Visitor visitor, boolean knownBrowser) {
        Instant now = Instant.now();
        Optional<Instant> until =
                failures.lockedUntil(lanes(username, visitor, knownBrowser).keySet(), now);
        if (until.isPresent()) {
            throw new TooManyAttempts("identity.locked", until.get(), now);
        }
    }

    /** Counts one failure. */
    void failed(String username, Visitor visitor, boolean knownBrowser) {
        lanes(username, visitor, knownBrowser).forEach((lane, most) -> {
            Instant now = Instant.now();
            if (failures.count(lane, most, now)) {
                return;
            }
            try {
                failures.begin(lane, now);
            } catch (RuntimeException e) {
                // Somebody else has begun to count at the same moment; whatever else it is shows in the next line.
                failures.count(lane, most, now);
            }
        });
    }

    /** Forgets the failures of the name, or of the browser; an address keeps its own. */
    void succeeded(String username, Visitor visitor, boolean knownBrowser) {
        lanes(username, visitor, knownBrowser).keySet().stream()
                .filter(lane -> !lane.startsWith("address:"))
                .forEach(failures::forget);
    }

    /** Opens the name again, at once. */
    void open(String username) {
        failures.forget(laneOf(username));
    }

    /** Until when the name is locked, empty if it is not. */
    public Optional<Instant> lockedUntil(String username) {
        return failures.lockedUntil(List.of(laneOf(username)), Instant.now());
    }
}
