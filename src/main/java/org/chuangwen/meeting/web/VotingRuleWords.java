package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.meeting.RuleVersion;
import org.chuangwen.meeting.VotingRule;

/** A voting rule's settings in words. */
@Named
@RequestScoped
public class VotingRuleWords {

    @Inject
    private Language language;

    public String of(VotingRule rule) {
        RuleVersion version = rule.version();
        return text(
                "meeting.rule.words",
                text("meeting.rule.base." + version.base()),
                text("meeting.rule.quorum." + version.quorum()),
                text("meeting.rule.quorum." + version.majorQuorum()),
                version.nearTie() == 0 ? text("meeting.rule.tie") : text("meeting.rule.nearTie", version.nearTie()),
                text(version.recusedLeaveBase() ? "meeting.rule.leaves" : "meeting.rule.stays"),
                text("meeting.rule.days", String.valueOf(version.noticeDays()), String.valueOf(version.paperDays())));
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language.locale(), key, arguments);
    }
}
