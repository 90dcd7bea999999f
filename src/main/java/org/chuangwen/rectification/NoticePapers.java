package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.attachment.Variant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Unit;
import org.chuangwen.paper.Paper;
import org.chuangwen.problem.NotFound;

/**
 * Writes out the rectification notice (整改通知书) of a case for those who may read the case. It is drawn anew each time and
 * not kept: what it says is in the case.
 */
@ApplicationScoped
@Transactional
public class NoticePapers {

    /** On what a notice rests, in the city's own words. */
    private static final String BASIS = "CHUANGWEN_NOTICE_BASIS";

    /** Of photos that are many, the small ones do: on paper they are small. */
    private static final int LARGE_MOST = 4;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Attachments attachments;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /**
     * The notice of the order last issued.
     *
     * @param locale in which it is written
     * @throws NotFound if there is no such case, none the actor may know of, or no order yet
     */
    public Paper notice(Actor actor, String number, Locale locale) {
        CaseDetail detail = caseBook.detail(actor, number);
        if (detail.of().currentOrder() == null) {
            throw new NotFound();
        }
        String basis = System.getProperty(BASIS, System.getenv(BASIS));
        return new NoticeOfOrder(
                        detail,
                        photos(actor, detail),
                        issuer(detail).orElse(null),
                        organisation.district().map(Unit::name).orElse(""),
                        basis == null || basis.isBlank() ? null : basis.strip(),
                        locale,
                        clock.zone())
                .draw();
    }

    private List<byte[]> photos(Actor actor, CaseDetail detail) {
        List<Attachment> before = detail.attachments().stream()
                .filter(attachment -> attachment.purpose() == Purpose.BEFORE && attachment.isPhoto())
                .limit(Discovery.PHOTOS_MOST)
                .toList();
        Variant variant = before.size() > LARGE_MOST ? Variant.THUMBNAIL : Variant.FULL;
        return before.stream()
                .map(photo -> attachments.read(actor, photo.id(), variant).bytes())
                .toList();
    }

    private Optional<Person> issuer(CaseDetail detail) {
        return detail.journal().stream()
                .filter(entry -> entry.action().equals("dispatch") && entry.actorId() != null)
                .reduce((earlier, later) -> later)
                .map(JournalEntry::actorId)
                .flatMap(organisation::person);
    }
}
