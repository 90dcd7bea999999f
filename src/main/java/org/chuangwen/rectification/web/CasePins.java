package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.map.Pin;
import org.chuangwen.map.Position;
import org.chuangwen.rectification.CaseFilter;
import org.chuangwen.rectification.CaseList;
import org.chuangwen.rectification.LocatedCase;

/** Cases as pins for {@code cw:map}: {@code pins="#{casePins.json(casePins.open)}"}; a pin's key is the number. */
@Named
@RequestScoped
public class CasePins {

    /** More pins than this are no map any more. */
    public static final int MOST = 500;

    @Inject
    private CaseList caseList;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    /** The open cases within my reach that can be drawn, the latest {@link #MOST}. */
    public List<LocatedCase> getOpen() {
        return matching(CaseFilter.NONE);
    }

    /** The cases within my reach that the filter lets through and that can be drawn, the latest {@link #MOST}. */
    public List<LocatedCase> matching(CaseFilter filter) {
        return caseList.located(currentActor.get(), filter, MOST);
    }

    /** As the map takes them, each with its state in a word and the way to its page. */
    public String json(List<LocatedCase> cases) {
        return Pin.json(cases.stream().map(this::pin).toList());
    }

    /** The word that stands on the pin. */
    public String label(LocatedCase of) {
        return Messages.text(language.locale(), "rectification.pin." + kind(of));
    }

    /** How the pin is drawn. */
    public String kind(LocatedCase of) {
        return switch (of.state()) {
            case DISCOVERED -> "new";
            case REGISTERED -> "waiting";
            case RECTIFYING -> of.overdue() ? "over" : "working";
            case VERIFYING -> "verify";
            default -> "done";
        };
    }

    private Pin pin(LocatedCase of) {
        return new Pin(
                of.number(),
                new Position(of.latitude(), of.longitude()),
                kind(of),
                label(of),
                of.number() + " " + of.category() + " · " + of.place(),
                "case.xhtml?number=" + of.number());
    }
}
