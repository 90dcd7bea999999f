package org.chuangwen.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Loads the demo in one transaction: a process that is killed meanwhile leaves nothing, and the next start begins anew.
 *
 * <p>An enterprise bean, unlike the other services. At start the server is inside another enterprise bean, and there a
 * transaction that {@code @Transactional} begins reaches Hibernate's connections only: what the engine and plain JDBC
 * write would be committed statement by statement.
 */
@Stateless
public class DemoLoading {

    @Inject
    private DemoDistrict district;

    @Inject
    private DemoOutlines outlines;

    @Inject
    private DemoFunds funds;

    @Inject
    private DemoCases cases;

    @Inject
    private DemoPatrols patrols;

    @Inject
    private DemoMeeting meeting;

    @Inject
    private DemoFunding funding;

    /** Leaves the city's clock held: the caller lets it go once the transaction is over. */
    public void load(String passwordHash) {
        district.found(passwordHash);
        outlines.draw();
        funds.open();
        patrols.plan();
        patrols.walk();
        cases.play();
        meeting.found();
        meeting.play(funding.play());
    }
}
