package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.meeting.Attendance;
import org.chuangwen.meeting.Stay;

/** From which item to which a member was there, in words, on the page of a meeting. */
@Named
@RequestScoped
public class StayWords {

    @Inject
    private MeetingPage page;

    @Inject
    private Language language;

    /** Whether a member is there, or attended once the meeting is over. */
    public boolean came(Attendance one) {
        return page.getView().meeting().state().isAhead()
                ? one.isPresent()
                : page.getView().stay(one).attended();
    }

    /** Empty if the member was there for all items, or for none. */
    public List<String> of(Attendance one) {
        Stay stay = page.getView().stay(one);
        List<String> words = new ArrayList<>();
        if (stay.from() != null) {
            words.add(text("meeting.stay.from", stay.from()));
        }
        stay.missed().forEach(place -> words.add(text("meeting.stay.missed", place)));
        if (stay.until() != null) {
            words.add(text("meeting.stay.until", stay.until()));
        }
        return words;
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language.locale(), key, arguments);
    }
}
