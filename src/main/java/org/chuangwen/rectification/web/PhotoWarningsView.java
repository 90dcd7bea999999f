package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.rectification.PhotoWarningDetail;
import org.chuangwen.rectification.PhotoWarnings;

/** What speaks against the after-photos of the case that a page shows. */
@Named
@RequestScoped
public class PhotoWarningsView {

    @Inject
    private PhotoWarnings warnings;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private CasePage casePage;

    @Inject
    private PhotoWords words;

    @Inject
    private Language language;

    private List<PhotoWarningDetail> all;

    /** Those that wait for an answer. */
    public List<PhotoWarningDetail> getOpen() {
        return all().stream().filter(one -> !one.warning().isAnswered()).toList();
    }

    /** Those that have been answered. */
    public List<PhotoWarningDetail> getAnswered() {
        return all().stream().filter(one -> one.warning().isAnswered()).toList();
    }

    public String words(PhotoWarningDetail warning) {
        return words.of(warning);
    }

    /** How many photos tell no time or no place, in words; empty if all tell both. */
    public String getSilent() {
        List<Attachment> photos = casePage.getAfter();
        long timeless = photos.stream().filter(photo -> photo.takenAt() == null).count();
        long placeless =
                photos.stream().filter(photo -> photo.latitude() == null).count();
        return timeless + placeless == 0
                ? ""
                : Messages.text(language.locale(), "rectification.photo.silent", photos.size(), timeless, placeless);
    }

    private List<PhotoWarningDetail> all() {
        if (all == null) {
            all = warnings.of(currentActor.get(), casePage.getNumber());
        }
        return all;
    }
}
