package org.chuangwen.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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

    /** A new seat: whoever was recused from the item that this one goes on from still is. */
    void carryOrPropose(ItemSeat seat) {
        Optional<ItemSeat> before = Optional.empty();
        for (AgendaItem item = seat.item().continues(); item != null && before.isEmpty(); item = item.continues()) {
            before = store.seats(item).stream()
                    .filter(one -> one.isRecused() && one.personId().equals(seat.personId()))
                    .findFirst();
        }
        before.ifPresentOrElse(
                one -> seat.recuse(one.recusalReason(), one.recusedBy()),
                () -> reasonFor(seat).ifPresent(seat::proposeRecusal));
    }

    /**
     * Looks once more, since people take up offices and relatives are declared after a meeting is convened; what was
     * said on a seat stays.
     *
     * @return the seats whose recusal is proposed now and was not before
     */
    List<ItemSeat> reconsider(AgendaItem item) {
        return store.seats(item).stream()
                .filter(seat -> seat.recusal() == Recusal.NONE)
                .filter(this::propose)
                .toList();
    }

    /**
     * Looks once more at those whom these names are or are relatives of, also where a recusal for another reason was
     * found not called for.
     *
     * @return the seats whose recusal is proposed now and was not before
     */
    List<ItemSeat> reconsider(AgendaItem item, List<String> names) {
        return store.seats(item).stream()
                .filter(seat -> seat.recusal() == Recusal.NONE || seat.recusal() == Recusal.DISMISSED)
                .filter(seat -> propose(seat, named(names, seat)))
                .toList();
    }

    private boolean propose(ItemSeat seat) {
        return propose(seat, reasonFor(seat));
    }

    private static boolean propose(ItemSeat seat, Optional<String> reason) {
        reason.ifPresent(seat::proposeRecusal);
        return reason.isPresent();
    }

    /** Why the recusal is to be proposed, in Chinese as the record keeps it; empty if nothing speaks for it. */
    private Optional<String> reasonFor(ItemSeat seat) {
        Optional<String> named = named(seat.item().concerned(), seat);
        return named.isPresent() ? named : sameUnit(seat.item(), seat.personId());
    }

    private Optional<String> named(List<String> concerned, ItemSeat seat) {
        if (concerned.contains(
                organisation.person(seat.personId()).map(Person::name).orElseThrow())) {
            return Optional.of(text("meeting.recusal.self"));
        }
        return store.relativesOf(seat.personId()).stream()
                .filter(declared -> declared.endedAt() == null && concerned.contains(declared.name()))
                .findFirst()
                .map(declared -> text("meeting.recusal.relative", declared.name(), declared.relation()));
    }

    /** The party group's own unit is no reason: else nobody could decide on its own matters. */
    private Optional<String> sameUnit(AgendaItem item, long personId) {
        if (item.applicantId() == null || item.applicantId().equals(item.unitId())) {
            return Optional.empty();
        }
        return organisation.appointmentsOf(personId).stream()
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
