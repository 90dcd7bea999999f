package org.chuangwen.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.database.Dialect;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.NotFound;

/** Keeps meetings with their agenda, attendance and votes. */
@Dependent
class MeetingStore {

    private static final int DELIBERATIONS_MOST = 100;

    /** Later than any day that can be entered. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CityClock clock;

    /** As {@code HY-2026-000012}; a step that fails leaves a gap. */
    String nextMeetingNumber() {
        return next("HY", "meeting_number_seq");
    }

    /** As {@code YT-2026-000012}; a step that fails leaves a gap. */
    String nextItemNumber() {
        return next("YT", "agenda_number_seq");
    }

    private String next(String prefix, String sequence) {
        long serial = ((Number) entityManager
                        .createNativeQuery(Dialect.nextOf(sequence))
                        .getSingleResult())
                .longValue();
        return "%s-%d-%06d".formatted(prefix, clock.now().atZone(clock.zone()).getYear(), serial);
    }

    void add(Object meetingAttendanceSeatOrRelative) {
        entityManager.persist(meetingAttendanceSeatOrRelative);
    }

    /** Of whom is not due any more at a meeting that is not opened yet. */
    void remove(Object attendanceOrSeat) {
        entityManager.remove(attendanceOrSeat);
    }

    /** @throws Conflict if its subject is on an agenda already */
    void addItem(AgendaItem item) {
        try {
            // What was open of the same subject must be closed first.
            entityManager.flush();
            item.takeUpSubject();
            entityManager.persist(item);
            entityManager.flush();
        } catch (PersistenceException e) {
            throw new Conflict("meeting.subjectIsOpen", item.subject());
        }
    }

    boolean isOpen(String subject) {
        return !entityManager
                .createQuery("select i.id from AgendaItem i where i.openSubject = ?1", Long.class)
                .setParameter(1, subject)
                .getResultList()
                .isEmpty();
    }

    Optional<Meeting> meeting(String number) {
        return meeting(number, LockModeType.NONE);
    }

    /**
     * The meeting, for change: whoever else wants to change it, its items or its votes waits until this transaction
     * ends.
     *
     * @throws NotFound if there is none
     */
    Meeting lock(String number) {
        return meeting(number, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    private Optional<Meeting> meeting(String number, LockModeType lock) {
        return entityManager
                .createQuery("select m from Meeting m where m.number = ?1", Meeting.class)
                .setParameter(1, number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** One page of a party group's meetings, the latest first; of all if {@code unitIds} is null. */
    List<Meeting> meetings(List<Long> unitIds, Long before, int limit) {
        var query = entityManager
                .createQuery(
                        "select m from Meeting m where m.id < ?1" + (unitIds == null ? "" : " and m.unitId in ?2")
                                + " order by m.id desc",
                        Meeting.class)
                .setParameter(1, before == null ? Long.MAX_VALUE : before);
        if (unitIds != null) {
            query.setParameter(2, unitIds);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Numbers of the meetings of a party group that are not opened yet, in the order in which they are locked. */
    List<String> convenedOf(long unitId) {
        return entityManager
                .createQuery(
                        "select m.number from Meeting m where m.unitId = ?1 and m.state = ?2 order by m.id",
                        String.class)
                .setParameter(1, unitId)
                .setParameter(2, MeetingState.CONVENED)
                .getResultList();
    }

    /** Numbers of the meetings ahead or in session at which a person is due, in the order in which they are locked. */
    List<String> aheadFor(long personId) {
        return entityManager
                .createQuery(
                        "select m.number from Attendance a join a.meeting m where a.personId = ?1 and m.state in ?2"
                                + " order by m.id",
                        String.class)
                .setParameter(1, personId)
                .setParameter(2, List.of(MeetingState.CONVENED, MeetingState.IN_SESSION))
                .getResultList();
    }

    Optional<AgendaItem> item(String number) {
        return entityManager
                .createQuery("select i from AgendaItem i where i.number = ?1", AgendaItem.class)
                .setParameter(1, number)
                .getResultStream()
                .findFirst();
    }

    /**
     * The item, for change, and before it the meeting that has it: votes and items are changed under the meeting's
     * lock.
     *
     * @throws NotFound if there is none
     * @throws Conflict if a meeting has just taken it up
     */
    AgendaItem lockOpenItem(String number) {
        return lockWithMeeting("i.number", number).orElseThrow(NotFound::new);
    }

    /** The open item of a subject, for change, and before it the meeting that has it. */
    Optional<AgendaItem> lockOpenOf(String subject) {
        return lockWithMeeting("i.openSubject", subject);
    }

    private Optional<AgendaItem> lockWithMeeting(String field, String value) {
        // Asks for the number only: what is loaded before the lock is held may be out of date.
        String meetingNumber = entityManager
                .createQuery(
                        "select m.number from AgendaItem i join i.meeting m where " + field + " = ?1", String.class)
                .setParameter(1, value)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (meetingNumber != null) {
            lock(meetingNumber);
        }
        Optional<AgendaItem> item = entityManager
                .createQuery("select i from AgendaItem i where " + field + " = ?1", AgendaItem.class)
                .setParameter(1, value)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        item.map(AgendaItem::meeting).map(Meeting::number).ifPresent(has -> {
            if (!has.equals(meetingNumber)) {
                throw new Conflict("problem.changedMeanwhile");
            }
        });
        return item;
    }

    /** All items of a subject, the latest first. */
    List<AgendaItem> itemsOf(String subject) {
        return entityManager
                .createQuery("select i from AgendaItem i where i.subject = ?1 order by i.id desc", AgendaItem.class)
                .setParameter(1, subject)
                .setMaxResults(DELIBERATIONS_MOST)
                .getResultList();
    }

    /** For change; by a query on the state: the database looks once more after it has waited for the lock. */
    Optional<AgendaItem> lockWaiting(String number) {
        return entityManager
                .createQuery("select i from AgendaItem i where i.number = ?1 and i.state = ?2", AgendaItem.class)
                .setParameter(1, number)
                .setParameter(2, ItemState.PROPOSED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What waits for a meeting, oldest first; of all party groups if {@code unitIds} is null. */
    List<AgendaItem> waiting(List<Long> unitIds, int limit) {
        var query = entityManager
                .createQuery(
                        "select i from AgendaItem i where i.state = ?1" + (unitIds == null ? "" : " and i.unitId in ?2")
                                + " order by i.id",
                        AgendaItem.class)
                .setParameter(1, ItemState.PROPOSED);
        if (unitIds != null) {
            query.setParameter(2, unitIds);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** The agenda in its order. */
    List<AgendaItem> agenda(Meeting of) {
        return entityManager
                .createQuery("select i from AgendaItem i where i.meeting = ?1 order by i.place", AgendaItem.class)
                .setParameter(1, of)
                .getResultList();
    }

    /** Those due, in the order of their terms. */
    List<Attendance> attendance(Meeting of) {
        return entityManager
                .createQuery(
                        "select a from Attendance a where a.meeting = ?1 order by a.secretary desc, a.id",
                        Attendance.class)
                .setParameter(1, of)
                .getResultList();
    }

    /** Those of one item. */
    List<ItemSeat> seats(AgendaItem of) {
        return entityManager
                .createQuery("select s from ItemSeat s where s.item = ?1 order by s.id", ItemSeat.class)
                .setParameter(1, of)
                .getResultList();
    }

    /** Those of all items of a meeting. */
    List<ItemSeat> seats(Meeting of) {
        return entityManager
                .createQuery(
                        "select s from ItemSeat s where s.item.meeting = ?1 order by s.item.place, s.id",
                        ItemSeat.class)
                .setParameter(1, of)
                .getResultList();
    }

    /** All but those of the recused, who are so whenever the item is taken. */
    void removeSeats(AgendaItem of) {
        entityManager
                .createQuery("delete from ItemSeat s where s.item = ?1 and s.recusal <> ?2")
                .setParameter(1, of)
                .setParameter(2, Recusal.RECUSED)
                .executeUpdate();
    }

    boolean wasDue(Meeting at, long personId) {
        return !entityManager
                .createQuery("select a.id from Attendance a where a.meeting = ?1 and a.personId = ?2", Long.class)
                .setParameter(1, at)
                .setParameter(2, personId)
                .getResultList()
                .isEmpty();
    }

    /** The terms that run on that day, the secretary's first. */
    List<GroupMember> members(long unitId, LocalDate on) {
        return entityManager
                .createQuery(
                        "select m from GroupMember m where m.unitId = ?1 and m.fromDay <= ?2"
                                + " and (m.untilDay is null or m.untilDay >= ?2) order by m.secretary desc, m.id",
                        GroupMember.class)
                .setParameter(1, unitId)
                .setParameter(2, on)
                .getResultList();
    }

    /** The terms that run or have run, latest first. */
    List<GroupMember> terms(long unitId, int limit) {
        return entityManager
                .createQuery(
                        "select m from GroupMember m where m.unitId = ?1 order by m.fromDay desc, m.id desc",
                        GroupMember.class)
                .setParameter(1, unitId)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Whether another term rules out one on such days: the person's own, or the secretary's if it is for a secretary.
     *
     * @param until null for no end
     * @param but the term itself, null if it is new
     */
    boolean isTaken(long unitId, long personId, boolean secretary, LocalDate from, LocalDate until, Long but) {
        return !entityManager
                .createQuery(
                        "select m.id from GroupMember m where m.unitId = ?1"
                                + " and (m.untilDay is null or m.untilDay >= ?2) and m.fromDay <= ?3"
                                + " and (m.personId = ?4 or ?5 = true and m.secretary = true) and m.id <> ?6",
                        Long.class)
                .setParameter(1, unitId)
                .setParameter(2, from)
                .setParameter(3, until == null ? LAST_DAY : until)
                .setParameter(4, personId)
                .setParameter(5, secretary)
                .setParameter(6, but == null ? -1L : but)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Of two who change a unit's terms at once the second waits until the first is done. */
    void lockTermsOf(long unitId) {
        entityManager.find(Unit.class, unitId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The units whose party group has or had members. */
    List<Long> unitsWithTerms() {
        return entityManager
                .createQuery("select distinct m.unitId from GroupMember m order by m.unitId", Long.class)
                .getResultList();
    }

    Optional<GroupMember> term(long id) {
        return Optional.ofNullable(entityManager.find(GroupMember.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<DeclaredRelative> relativesOf(long personId) {
        return entityManager
                .createQuery(
                        "select r from DeclaredRelative r where r.personId = ?1 order by r.id", DeclaredRelative.class)
                .setParameter(1, personId)
                .getResultList();
    }

    Optional<DeclaredRelative> lockRelative(long id) {
        return Optional.ofNullable(entityManager.find(DeclaredRelative.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of everybody who is or was a member there. */
    List<DeclaredRelative> relativesIn(long unitId) {
        return entityManager
                .createQuery(
                        "select r from DeclaredRelative r where r.personId in"
                                + " (select m.personId from GroupMember m where m.unitId = ?1) order by r.personId, r.id",
                        DeclaredRelative.class)
                .setParameter(1, unitId)
                .getResultList();
    }

    /** The version of that day: the unit's own, else the city's. */
    VotingRule ruleInForce(long unitId, LocalDate on) {
        return entityManager
                .createQuery(
                        "select r from VotingRule r where (r.unitId = ?1 or r.unitId is null) and r.effectiveFrom <= ?2"
                                + " order by case when r.unitId is null then 1 else 0 end, r.effectiveFrom desc, r.id desc",
                        VotingRule.class)
                .setParameter(1, unitId)
                .setParameter(2, on)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** All versions that apply or applied to a unit, latest first. */
    List<VotingRule> rules(long unitId, int limit) {
        return entityManager
                .createQuery(
                        "select r from VotingRule r where r.unitId = ?1 or r.unitId is null"
                                + " order by r.effectiveFrom desc, r.id desc",
                        VotingRule.class)
                .setParameter(1, unitId)
                .setMaxResults(limit)
                .getResultList();
    }
}
