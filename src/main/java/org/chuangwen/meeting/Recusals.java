package org.chuangwen.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Unit;

/** Finds whom an item concerns: members who also work for the applicant, or whose relatives are named. */
@Dependent
class Recusals {

    @Inject
    private Organisation organisation;

    @Inject
    private MeetingStore store;

    /**
     * Why the member's recusal is to be proposed, in Chinese as the record keeps it; empty if nothing speaks for it.
     */
    Optional<String> reasonFor(AgendaItem item, Person member) {
        if (item.concerned().contains(member.name())) {
            return Optional.of(text("meeting.recusal.self"));
        }
        Optional<String> relative = store.relativesOf(member.id()).stream()
                .filter(declared -> item.concerned().contains(declared.name()))
                .findFirst()
                .map(declared -> text("meeting.recusal.relative", declared.name(), declared.relation()));
        return relative.isPresent() ? relative : sameUnit(item, member);
    }

    /** The party group's own unit is no reason: else nobody could decide on its own matters. */
    private Optional<String> sameUnit(AgendaItem item, Person member) {
        if (item.applicantId() == null || item.applicantId().equals(item.unitId())) {
            return Optional.empty();
        }
        return organisation.appointmentsOf(member.id()).stream()
                .filter(post -> post.unitId().equals(item.applicantId()))
                .findFirst()
                .flatMap(post -> organisation.unit(post.unitId()))
                .map(Unit::name)
                .map(unit -> text("meeting.recusal.sameUnit", unit));
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }
}
