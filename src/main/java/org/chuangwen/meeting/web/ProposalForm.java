package org.chuangwen.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.AgendaProposal;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/**
 * Puts an item on the agenda by hand. Papers are taken in at once: a fault elsewhere in the form does not lose them.
 */
@Named
@ViewScoped
public class ProposalForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One byte more than a file may have. */
    private static final int READ_MOST = 10 * 1024 * 1024 + 1;

    @Inject
    private Meetings meetings;

    @Inject
    private Attachments attachments;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String title;
    private String amount;
    private boolean major;
    private String applicant;
    private String concerned;
    private transient Part file;
    private final Map<UUID, String> papers = new LinkedHashMap<>();

    public String propose() {
        if (!problems.attempt(this::takeFile)
                || !problems.attempt(() -> meetings.proposeByHand(currentActor.get(), proposal()))) {
            return null;
        }
        notes.done("meeting.done.proposed");
        return "/meetings.xhtml?faces-redirect=true";
    }

    private AgendaProposal proposal() {
        return new AgendaProposal(
                null,
                null,
                title,
                ProposalText.yuan(amount),
                major,
                applicant,
                ProposalText.names(concerned),
                new ArrayList<>(papers.keySet()));
    }

    private void takeFile() {
        if (file == null || file.getSize() == 0) {
            return;
        }
        try (InputStream in = file.getInputStream()) {
            Attachment taken =
                    attachments.upload(currentActor.get(), file.getSubmittedFileName(), in.readNBytes(READ_MOST));
            papers.put(taken.id(), taken.fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the papers that are taken in. */
    public List<String> getPapers() {
        return List.copyOf(papers.values());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public boolean isMajor() {
        return major;
    }

    public void setMajor(boolean major) {
        this.major = major;
    }

    /** The code of the unit that asks; null or empty if it is the party group's own matter. */
    public String getApplicantUnit() {
        return applicant;
    }

    public void setApplicantUnit(String code) {
        applicant = code;
    }

    /** A name a line. */
    public String getConcerned() {
        return concerned;
    }

    public void setConcerned(String concerned) {
        this.concerned = concerned;
    }

    public Part getPhotos() {
        return file;
    }

    public void setPhotos(Part chosen) {
        file = chosen;
    }
}
