/**
 * The party group's collective decision (党组会): members and their terms, voting rules, convening, recusal, statements
 * and votes, minutes. Above the worklist; knows no other feature: whoever wants something decided proposes it through
 * {@link org.chuangwen.meeting.Meetings} and hears of the decision by {@link org.chuangwen.meeting.ItemDecided}.
 */
package org.chuangwen.meeting;
