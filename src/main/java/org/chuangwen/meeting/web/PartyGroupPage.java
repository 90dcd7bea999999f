package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.DeclaredRelative;
import org.chuangwen.meeting.Interests;
import org.chuangwen.meeting.Members;
import org.chuangwen.meeting.VotingRule;
import org.chuangwen.meeting.VotingRules;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;

/** Members, terms and voting rules of a party group, and the city's rules: {@code /party-group.xhtml?unit=…}. */
@Named
@RequestScoped
public class PartyGroupPage {

    @Inject
    private Members members;

    @Inject
    private Interests interests;

    @Inject
    private VotingRules rules;

    @Inject
    private CurrentActor currentActor;

    private List<Unit> groups;
    private String code;
    private String term;

    /** Those whose party groups I may look at; more than one is a choice. */
    public List<Unit> getGroups() {
        if (groups == null) {
            groups = members.groups(currentActor.get());
        }
        return groups;
    }

    /** The one that is chosen, else that in which I am secretary or a member, else the first. */
    private Optional<Unit> shown() {
        Actor actor = currentActor.get();
        return getGroups().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .or(() -> actor.post(Role.PARTY_GROUP_SECRETARY)
                        .or(() -> actor.post(Role.PARTY_GROUP_MEMBER))
                        .flatMap(post -> getGroups().stream()
                                .filter(one -> one.id().equals(post.unitId()))
                                .findFirst()))
                .or(() -> getGroups().stream().findFirst());
    }

    /** The unit whose party group is shown, null if none. */
    public Unit getUnit() {
        return shown().orElse(null);
    }

    /** The code of the unit that is chosen; null for my own. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<Members.Term> getTerms() {
        return shown().map(own -> members.terms(currentActor.get(), own.code())).orElse(List.of());
    }

    /** The term whose last day is being set, null if none. */
    public Members.Term getEnding() {
        return isSecretary()
                ? getTerms().stream()
                        .filter(one -> String.valueOf(one.id()).equals(term))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    public String getTerm() {
        return term;
    }

    public void setTerm(String term) {
        this.term = term;
    }

    public List<VotingRule> getRules() {
        return rules.versions(currentActor.get(), shown().map(Unit::code).orElse(null));
    }

    /** The version in force for my party group, null if I belong to none. */
    public Long getInForce() {
        return shown().map(own -> rules.inForce(currentActor.get(), own.code()).id())
                .orElse(null);
    }

    /** My own. */
    public List<DeclaredRelative> getRelatives() {
        return interests.relatives(currentActor.get());
    }

    /** Everybody's of the party group that is shown; empty for all but an auditor. */
    public List<Interests.Declared> getDeclared() {
        return isAuditor()
                ? shown().map(one -> interests.relativesIn(currentActor.get(), one.code()))
                        .orElse(List.of())
                : List.of();
    }

    public boolean isAuditor() {
        return currentActor.get().has(Role.AUDITOR);
    }

    /** Whether I declare relatives: as a member of some party group. */
    public boolean isDeclaring() {
        Actor actor = currentActor.get();
        return actor.has(Role.PARTY_GROUP_MEMBER) || actor.has(Role.PARTY_GROUP_SECRETARY);
    }

    /** Whether I am secretary of the party group that is shown. */
    public boolean isSecretary() {
        return shown().map(one -> currentActor.get().posts().stream()
                        .anyMatch(post -> post.role() == Role.PARTY_GROUP_SECRETARY
                                && one.id().equals(post.unitId())))
                .orElse(false);
    }

    /** Whether I may add a version: of my own party group, or the city's. */
    public boolean isRuling() {
        return isSecretary() || currentActor.get().has(Role.ADMINISTRATOR);
    }
}
