package org.chuangwen.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.identity.AccountUnlocked;
import org.chuangwen.organisation.Role;

/**
 * Records what is done to accounts, in the same transaction: {@code identity} stands below the journal and tells it.
 */
@ApplicationScoped
class AccountJournal {

    @Inject
    private Journal journal;

    void record(@Observes AccountUnlocked unlocked) {
        journal.add(new JournalEntry("person:" + unlocked.personId(), "unlock", Instant.now())
                .by(unlocked.by(), Role.ADMINISTRATOR));
    }
}
