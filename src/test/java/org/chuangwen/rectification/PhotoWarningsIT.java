package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.LookAlike;
import org.chuangwen.attachment.Variant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.database.Dialect;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.PhotoWarning.Kind;
import org.chuangwen.rectification.PhotoWarning.Verdict;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After-photos are doubted where there is reason to, and whoever verifies answers. */
@InContainer
class PhotoWarningsIT {

    private static final double LATITUDE = 34.7466;
    private static final double LONGITUDE = 113.6254;

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private CaseBook caseBook;

    @Inject
    private PhotoWarnings warnings;

    @Inject
    private Attachments attachments;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private CityClock clock;

    @Resource(lookup = "java:app/jdbc/chuangwen")
    private DataSource dataSource;

    private District district;
    private UUID before;
    private String number;

    @BeforeEach
    void dispatch() {
        district = districts.create();
        before = districts.photo(district.patroller());
        number = dispatched(before);
    }

    @Test
    void shouldRaiseNothingWhenPhotoIsNewAndTellsNothing() {
        feedBack(number, districts.photo(district.handler()));

        assertThat(warnings.of(district.supervisor(), number)).isEmpty();
        complete(number, district.supervisor(), new Completion("pass", null, null));
        assertThat(caseBook.detail(district.auditor(), number).of().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void shouldRaiseNothingWhenTakenThereAndThen() {
        feedBack(number, districts.photo(district.handler(), clock.now(), LATITUDE + 0.0005, LONGITUDE));

        assertThat(warnings.of(district.supervisor(), number)).isEmpty();
    }

    @Test
    void shouldDoubtPhotoThatWasTakenBeforeTheOrderAndFarAway() {
        feedBack(
                number,
                districts.photo(district.handler(), clock.now().minus(Duration.ofDays(2)), LATITUDE + 0.1, LONGITUDE));

        assertThat(warnings.of(district.supervisor(), number))
                .extracting(detail -> detail.warning().kind())
                .containsExactly(Kind.TAKEN_BEFORE_ORDER, Kind.FAR_FROM_PLACE);
        assertThat(warnings.of(district.supervisor(), number).get(1).warning().metres())
                .isBetween(10_000, 12_000);
    }

    @Test
    void shouldDoubtPhotoOfLater() {
        feedBack(number, districts.photo(district.handler(), clock.now().plus(Duration.ofHours(3)), null, null));

        assertThat(kinds(district.supervisor(), number)).containsExactly(Kind.TAKEN_LATER);
    }

    @Test
    void shouldDoubtPictureOfBeforeOfAnotherCaseAndOfAnEarlierTry() {
        String other = dispatched(districts.photo(district.patroller()));
        UUID elsewhere = districts.photo(district.handler());
        feedBack(other, elsewhere);

        UUID copyOfBefore = copyFor(district.handler(), before);
        UUID copyOfOther = copyFor(district.handler(), elsewhere);
        assertThat(warnings.preview(district.handler(), number, copyOfOther))
                .extracting(PhotoFinding::kind)
                .containsExactly(Kind.SAME_AS_OTHER_CASE);
        feedBack(number, copyOfBefore, copyOfOther);

        assertThat(kinds(district.supervisor(), number))
                .containsExactlyInAnyOrder(Kind.SAME_AS_BEFORE, Kind.SAME_AS_OTHER_CASE);
        assertThat(caseBook.detail(district.supervisor(), number).journal())
                .last()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("photoWarnings", "2"));

        Map<String, Object> data = answers(number, Verdict.NOT_ACCEPTED, null);
        data.put("limitAmount", 1);
        data.put("limitUnit", "WORKING_DAY");
        complete(number, district.supervisor(), new Completion("rework", "An old picture", data));
        feedBack(number, copyFor(district.handler(), copyOfBefore));
        assertThat(open(number))
                .extracting(detail -> detail.warning().kind())
                .containsExactlyInAnyOrder(Kind.SAME_AS_BEFORE, Kind.SAME_AS_EARLIER);
    }

    @Test
    void shouldNameOtherCaseOnlyToThoseWhoMayKnowOfIt() {
        District elsewhere = districts.create();
        UUID strange = districts.photo(elsewhere.patroller());
        String foreign =
                rectification.report(elsewhere.patroller(), elsewhere.discovery("Elsewhere", List.of(strange)));
        byte[] bytes =
                attachments.read(elsewhere.patroller(), strange, Variant.FULL).bytes();
        feedBack(
                number,
                attachments.upload(district.handler(), "mine.jpg", bytes).id());

        assertThat(warnings.of(district.handler(), number)).singleElement().satisfies(seen -> {
            assertThat(seen.warning().kind()).isEqualTo(Kind.SAME_AS_OTHER_CASE);
            assertThat(seen.otherCase()).isNull();
            assertThat(seen.comparable()).isFalse();
        });
        assertThat(warnings.of(district.supervisor(), number))
                .singleElement()
                .satisfies(seen -> assertThat(seen.otherCase()).isEqualTo(foreign));
        assertThatThrownBy(() -> warnings.of(elsewhere.handler(), number)).isInstanceOf(NotFound.class);
    }

    @Test
    void shouldAskForAnAnswerBeforeVerificationCompletes() {
        feedBack(number, copyFor(district.handler(), before));
        long id = warnings.of(district.supervisor(), number).get(0).warning().id();

        assertThat(faults("pass", null, Map.of())).containsExactly("warning-" + id);
        assertThat(faults("pass", null, Map.of("warning-" + id, "PERHAPS"))).containsExactly("warning-" + id);
        assertThat(faults("pass", null, Map.of("warning-" + id, "ACCEPTED"))).containsExactly("warningReason-" + id);
        assertThat(faults("pass", null, Map.of("warning-" + id, "NOT_ACCEPTED")))
                .containsExactly("comment");
        assertThat(faults("rework", "Do it", Map.of("limitAmount", 1, "limitUnit", "WORKING_DAY")))
                .containsExactly("warning-" + id);
        assertThat(caseBook.detail(district.auditor(), number).of().state()).isEqualTo(CaseState.VERIFYING);

        complete(
                number,
                district.supervisor(),
                new Completion("pass", null, answers(number, Verdict.ACCEPTED, "Seen on the spot")));

        CaseDetail closed = caseBook.detail(district.auditor(), number);
        assertThat(closed.of().state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.journal())
                .filteredOn(entry -> entry.action().equals("answerPhotoWarning"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.remark()).isEqualTo("Seen on the spot");
                    assertThat(entry.facts())
                            .containsEntry("verdict", "ACCEPTED")
                            .containsEntry("warning", "SAME_AS_BEFORE");
                });
        assertThat(closed.journal()).extracting(JournalEntry::action).endsWith("answerPhotoWarning", "pass");
        assertThat(warnings.of(district.auditor(), number)).singleElement().satisfies(seen -> {
            assertThat(seen.answeredBy()).isEqualTo(district.supervisor().name());
            assertThat(seen.warning().verdict()).isEqualTo(Verdict.ACCEPTED);
        });
    }

    /** However many photos there are, a look-up goes by keys: of twenty thousand a few rows are read. */
    @Test
    void shouldLookUpByKeysOnly() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            String random = Dialect.isPostgresql()
                    ? "select (random() * 262143)::integer, (random() * 9000000000000000000)::bigint, cast('%s' as uuid)"
                            + " from generate_series(1, 20000)"
                    : "select cast(rand() * 262143 as integer), cast(rand() * 9000000000000000000 as bigint), cast('%s' as"
                            + " uuid) from system_range(1, 20000)";
            statement.executeUpdate(
                    "insert into photo_key (band, fingerprint, attachment_id) " + random.formatted(before));
            statement.execute(Dialect.isPostgresql() ? "analyze photo_key" : "analyze table photo_key");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows =
                    statement.executeQuery("explain select k.fingerprint, k.attachment_id from photo_key k"
                            + " where k.band in (7, 70, 700, 7000, 70000)")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            assertThat(plan.toString())
                    .containsIgnoringCase(Dialect.isPostgresql() ? "photo_key_pkey" : "PRIMARY_KEY")
                    .containsIgnoringCase(Dialect.isPostgresql() ? "Index" : "BAND IN(")
                    .doesNotContainIgnoringCase("seq scan")
                    .doesNotContainIgnoringCase("tableScan");
        }
        UUID copy = copyFor(district.patroller(), before);

        assertThat(attachments.lookAlikes(copy))
                .filteredOn(like -> like.photo().id().equals(before))
                .extracting(LookAlike::distance)
                .containsExactly(0);
        forgetKeysOf(before);
    }

    /** Whoever compares all tables after this need not read so many rows again and again. */
    private void forgetKeysOf(UUID photo) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from photo_key where attachment_id = cast('" + photo + "' as uuid)");
        }
    }

    private String dispatched(UUID photo) {
        String reported = rectification.report(
                district.patroller(), located(district.discovery("Wires hang from the windows", List.of(photo))));
        complete(reported, district.dispatcher(), new Completion("accept", null, null));
        complete(
                reported,
                district.dispatcher(),
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", district.bureau().code(), "limitAmount", 3, "limitUnit", "WORKING_DAY")));
        return reported;
    }

    private static Discovery located(Discovery of) {
        return new Discovery(
                of.source(),
                of.category(),
                of.subcategory(),
                of.description(),
                of.gridCode(),
                of.communityCode(),
                of.place(),
                LATITUDE,
                LONGITUDE,
                of.quantity(),
                of.quantityUnit(),
                of.suggestedMeasure(),
                of.severity(),
                of.externalNumber(),
                of.photos());
    }

    private void feedBack(String of, UUID... photos) {
        complete(of, district.handler(), new Completion("feedback", "Done", Map.of("photos", List.of(photos))));
    }

    /** The picture as one that the actor has uploaded. */
    private UUID copyFor(Actor actor, UUID photo) {
        byte[] bytes = attachments.read(district.auditor(), photo, Variant.FULL).bytes();
        return attachments.upload(actor, "copy.jpg", bytes).id();
    }

    private void complete(String of, Actor actor, Completion completion) {
        worklist.complete(actor, task(of), completion);
    }

    private String task(String of) {
        return inbox.openOf(of).stream().map(WorkItem::id).findFirst().orElseThrow();
    }

    private List<PhotoWarningDetail> open(String of) {
        return warnings.of(district.supervisor(), of).stream()
                .filter(detail -> !detail.warning().isAnswered())
                .toList();
    }

    private List<Kind> kinds(Actor actor, String of) {
        return warnings.of(actor, of).stream()
                .map(detail -> detail.warning().kind())
                .toList();
    }

    private Map<String, Object> answers(String of, Verdict verdict, String reason) {
        Map<String, Object> data = new HashMap<>();
        for (PhotoWarningDetail detail : open(of)) {
            data.put("warning-" + detail.warning().id(), verdict.name());
            data.put("warningReason-" + detail.warning().id(), reason);
        }
        return data;
    }

    private List<String> faults(String outcome, String comment, Map<String, Object> data) {
        String task = task(number);
        try {
            worklist.complete(district.supervisor(), task, new Completion(outcome, comment, data));
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.errors().stream().map(FieldError::field).toList();
        }
    }
}
