package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.DeclaredRelative;
import org.chuangwen.meeting.Members;
import org.chuangwen.meeting.Quorum;
import org.chuangwen.meeting.VoteBase;
import org.chuangwen.meeting.VotingRule;
import org.chuangwen.meeting.VotingRules;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;

/** Members, terms and voting rules of my party group, and the city's rules: {@code /party-group.xhtml}. */
@Named
@RequestScoped
public class PartyGroupPage {

    @Inject
    private Members members;

    @Inject
    private VotingRules rules;

    @Inject
    private Organisation organisation;

    @Inject
    private CurrentActor currentActor;

    private Optional<Unit> unit;
    private String term;

    private Optional<Unit> mine() {
        if (unit == null) {
            Actor actor = currentActor.get();
            unit = actor.post(Role.PARTY_GROUP_SECRETARY)
                    .or(() -> actor.post(Role.PARTY_GROUP_MEMBER))
                    .flatMap(post -> organisation.unit(post.unitId()));
        }
        return unit;
    }

    /** The unit whose party group I belong to, null if none. */
    public Unit getUnit() {
        return mine().orElse(null);
    }

    public List<Members.Term> getTerms() {
        return mine().map(own -> members.terms(currentActor.get(), own.code())).orElse(List.of());
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
        return rules.versions(currentActor.get(), mine().map(Unit::code).orElse(null));
    }

    /** The version in force for my party group, null if I belong to none. */
    public Long getInForce() {
        return mine().map(own -> rules.inForce(currentActor.get(), own.code()).id())
                .orElse(null);
    }

    public List<DeclaredRelative> getRelatives() {
        return members.relatives(currentActor.get());
    }

    public boolean isSecretary() {
        return currentActor.get().has(Role.PARTY_GROUP_SECRETARY);
    }

    /** Whether I may add a version: of my own party group, or the city's. */
    public boolean isRuling() {
        return isSecretary() || currentActor.get().has(Role.ADMINISTRATOR);
    }

    public VoteBase[] getBases() {
        return VoteBase.values();
    }

    public Quorum[] getQuorums() {
        return Quorum.values();
    }
}
