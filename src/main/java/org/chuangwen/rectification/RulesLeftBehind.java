package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.chuangwen.directory.LeftBehind;
import org.chuangwen.identity.Actor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.rules.RuleBook;

/** Rules that name a unit or grid that is no more propose nothing until they are changed. */
@ApplicationScoped
public class RulesLeftBehind implements LeftBehind {

    @Inject
    private RuleBook rules;

    @Inject
    private Language language;

    @Override
    public List<Remark> remarks(Actor actor) {
        return rules.outdated(actor).stream()
                .map(outdated -> new Remark(
                        "rules.leftBehind",
                        Messages.text(language.locale(), outdated.table().title()),
                        outdated.rows().stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .toList();
    }
}
