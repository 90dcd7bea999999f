package org.chuangwen.support;

import java.io.File;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What every container test is deployed with: the WAR as it was built, the container tests, and AssertJ. */
public class WholeApplication implements DeploymentScenarioGenerator {

    private static final String EARLIER_PROCEDURE = "procedures/funding-request-of-2026.bpmn";

    private static WebArchive war;

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        return List.of(new DeploymentDescription("chuangwen", war()).shouldBeTestable(true));
    }

    private static synchronized WebArchive war() {
        if (war == null) {
            File built = new File(System.getProperty("chuangwen.war", "target/chuangwen.war"));
            war = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                    .importFrom(built)
                    .as(WebArchive.class)
                    .addPackages(true, path -> runsInside(path.get()), "org.chuangwen")
                    .addAsResource(EARLIER_PROCEDURE)
                    .addAsLibrary(jarOf(Assertions.class));
        }
        return war;
    }

    /** Of our classes on this class path, those of the container tests: the application's are in the WAR already. */
    private static boolean runsInside(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("(\\$.*)?\\.class$", "");
        return name.endsWith("IT") || path.startsWith("/org/chuangwen/support/container/");
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
