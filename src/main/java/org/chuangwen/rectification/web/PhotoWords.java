package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.chuangwen.language.Dates;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.rectification.PhotoFinding;
import org.chuangwen.rectification.PhotoWarning;
import org.chuangwen.rectification.PhotoWarningDetail;

/** What speaks against a photo, in words. */
@RequestScoped
class PhotoWords {

    @Inject
    private Language language;

    String of(PhotoWarningDetail detail) {
        PhotoWarning warning = detail.warning();
        return switch (warning.kind()) {
            case TAKEN_BEFORE_ORDER, TAKEN_LATER ->
                text(
                        warning.kind(),
                        Dates.format(language.locale(), warning.takenAt()),
                        Dates.format(language.locale(), warning.limitAt()));
            case FAR_FROM_PLACE -> text(warning.kind(), warning.metres());
            default -> text(warning.kind());
        };
    }

    String of(PhotoFinding finding) {
        return switch (finding.kind()) {
            case TAKEN_BEFORE_ORDER, TAKEN_LATER ->
                text(
                        finding.kind(),
                        Dates.format(language.locale(), finding.takenAt()),
                        Dates.format(language.locale(), finding.limitAt()));
            case FAR_FROM_PLACE -> text(finding.kind(), finding.metres());
            default -> text(finding.kind());
        };
    }

    private String text(PhotoWarning.Kind kind, Object... arguments) {
        return Messages.text(language.locale(), "rectification.photo.kind." + kind, arguments);
    }
}
