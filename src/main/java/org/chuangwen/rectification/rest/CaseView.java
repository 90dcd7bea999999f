package org.chuangwen.rectification.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.rectification.CaseDetail;
import org.chuangwen.rectification.CaseState;
import org.chuangwen.rectification.CoHandling;
import org.chuangwen.rectification.ListedSupervision;
import org.chuangwen.rectification.OrderState;
import org.chuangwen.rectification.RectificationCase;
import org.chuangwen.rectification.RectificationOrder;
import org.chuangwen.rectification.Severity;
import org.chuangwen.rectification.Source;
import org.chuangwen.rectification.StageTime;
import org.chuangwen.worklist.WorkItem;

/** A case as the API shows it; what is not there yet is left out. */
public record CaseView(
        String number,
        String externalNumber,
        CaseState state,
        Source source,
        Severity severity,
        String category,
        String subcategory,
        String description,
        String community,
        String grid,
        String place,
        Double latitude,
        Double longitude,
        BigDecimal quantity,
        String quantityUnit,
        String suggestedMeasure,
        String reporter,
        Instant reportedAt,
        Instant registeredAt,
        Instant closedAt,
        int reworkCount,
        String duplicateOf,
        String relapseOf,
        String partOf,
        List<PartView> parts,
        Instant suspendedUntil,
        OrderView order,
        List<HelpingView> helping,
        ListingView listing,
        List<TaskView> openTasks,
        List<StageView> stages,
        List<EntryView> journal,
        List<PhotoView> photos) {

    /** The order last issued. */
    public record OrderView(
            String number,
            String unit,
            String requirement,
            int limitAmount,
            LimitUnit limitUnit,
            Instant issuedAt,
            Instant dueAt,
            boolean overdue,
            OrderState state,
            String feedback,
            BigDecimal doneQuantity,
            String doneUnit,
            Instant fedBackAt) {}

    /** A case that this one was split into. */
    public record PartView(String number, String description, CaseState state) {}

    /** A unit that helps with the order. */
    public record HelpingView(
            String unit, CoHandling.State state, boolean overdue, String answer, Instant answeredAt) {}

    /** The listed supervision it is under, was under or is proposed for. */
    public record ListingView(
            String number,
            ListedSupervision.State state,
            String requirement,
            Instant listedAt,
            Instant dueAt,
            String responsible,
            String post,
            String commitment,
            Instant promisedAt,
            Instant publishedAt,
            String handedOverTo,
            String handOverNumber,
            Instant endedAt) {}

    /** A task that waits. */
    public record TaskView(String id, String step, Role role, Instant dueAt) {}

    /** How many working minutes a party has had the case. */
    public record StageView(StageTime.Party party, long workingMinutes, boolean running) {}

    /** One thing that happened; nobody's name means the system. */
    public record EntryView(
            Instant at,
            String action,
            String actor,
            Role role,
            String unit,
            String stateBefore,
            String stateAfter,
            String remark,
            Map<String, String> facts) {}

    /** A photo or paper. */
    public record PhotoView(UUID id, Purpose purpose, String mediaType, Instant takenAt, Instant uploadedAt) {}

    static CaseView of(CaseDetail detail) {
        RectificationCase of = detail.of();
        return new CaseView(
                of.number(),
                of.externalNumber(),
                of.state(),
                of.source(),
                of.severity(),
                detail.category().name(),
                detail.subcategory().name(),
                of.description(),
                detail.community().name(),
                detail.grid() == null ? null : detail.grid().code(),
                of.place(),
                of.latitude(),
                of.longitude(),
                of.quantity(),
                of.quantityUnit(),
                of.suggestedMeasure(),
                detail.reporter().name(),
                of.reportedAt(),
                of.registeredAt(),
                of.closedAt(),
                of.reworkCount(),
                detail.duplicateOf(),
                detail.relapseOf(),
                detail.partOf(),
                detail.parts().stream()
                        .map(part -> new PartView(part.number(), part.description(), part.state()))
                        .toList(),
                of.suspendedUntil(),
                order(detail),
                detail.helping().stream().map(CaseView::helping).toList(),
                listing(detail.supervision()),
                detail.open().stream().map(CaseView::task).toList(),
                detail.stageTimes().stream().map(CaseView::stage).toList(),
                detail.journal().stream().map(CaseView::entry).toList(),
                detail.attachments().stream().map(CaseView::photo).toList());
    }

    private static OrderView order(CaseDetail detail) {
        RectificationOrder order = detail.of().currentOrder();
        return order == null
                ? null
                : new OrderView(
                        order.number(),
                        detail.responsibleUnit().name(),
                        order.requirement(),
                        order.limit().amount(),
                        order.limit().unit(),
                        order.issuedAt(),
                        order.dueAt(),
                        order.overdue(),
                        order.state(),
                        order.feedback(),
                        order.doneQuantity(),
                        order.doneUnit(),
                        order.fedBackAt());
    }

    private static HelpingView helping(CaseDetail.Helping helping) {
        CoHandling share = helping.share();
        return new HelpingView(
                helping.unit().name(), share.state(), share.overdue(), share.answer(), share.answeredAt());
    }

    private static ListingView listing(ListedSupervision listed) {
        return listed == null
                ? null
                : new ListingView(
                        listed.number(),
                        listed.state(),
                        listed.requirement(),
                        listed.listedAt(),
                        listed.dueAt(),
                        listed.responsible(),
                        listed.post(),
                        listed.commitment(),
                        listed.promisedAt(),
                        listed.publishedAt(),
                        listed.handedOverTo(),
                        listed.handOverNumber(),
                        listed.endedAt());
    }

    private static TaskView task(WorkItem item) {
        return new TaskView(item.id(), item.step(), item.role(), item.dueAt());
    }

    private static StageView stage(StageTime time) {
        return new StageView(time.party(), time.used().toMinutes(), time.running());
    }

    private static EntryView entry(JournalEntry entry) {
        return new EntryView(
                entry.occurredAt(),
                entry.action(),
                entry.actorName(),
                entry.actorRole(),
                entry.actorUnit(),
                entry.stateBefore(),
                entry.stateAfter(),
                entry.remark(),
                entry.facts());
    }

    private static PhotoView photo(Attachment attachment) {
        return new PhotoView(
                attachment.id(),
                attachment.purpose(),
                attachment.mediaType(),
                attachment.takenAt(),
                attachment.uploadedAt());
    }
}
