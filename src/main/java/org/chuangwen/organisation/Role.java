package org.chuangwen.organisation;

/** What somebody is appointed to do in a unit. The names stand in BPMN files as candidate groups. */
public enum Role {
    PATROLLER,
    COMMUNITY_CLERK,
    DISPATCHER,
    UNIT_HANDLER,
    SUPERVISOR,
    OFFICE_REVIEWER,
    FINANCE_OFFICER,
    PARTY_GROUP_MEMBER,
    PARTY_GROUP_SECRETARY,
    LEADER,
    AUDITOR,
    ADMINISTRATOR
}
