package org.chuangwen.support;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chuangwen.launcher.ServerSettings;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * The server of the container tests: bound to this machine alone, on an empty database that
 * {@code chuangwen.test.database} chooses ({@code h2}, the default, or {@code postgresql}), started with the first test
 * class and stopped after the last.
 */
public class SharedServer extends PayaraMicroDeployableContainer {

    private static final String LOOPBACK = "127.0.0.1";

    private final boolean onPostgresql = "postgresql".equals(System.getProperty("chuangwen.test.database"));
    private final Path folder = Path.of("target", "container", onPostgresql ? "postgresql" : "h2");
    private final int port = FreePort.find();
    private PostgresqlServer postgresql;
    private ProtocolMetaData deployed;
    private Archive<?> application;

    @Override
    public void setup(PayaraMicroContainerConfiguration configuration) {
        configuration.setRandomHttpPort(false);
        configuration.setAutoBindHttp(false);
        configuration.setOutputToConsole(false);
        configuration.setCmdOptions("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx768m " + database());
        configuration.setExtraMicroOptions(
                "--nohazelcast --port " + port + " --logtofile " + log() + " --prebootcommandfile " + settings());
        super.setup(configuration);
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (deployed == null) {
            application = archive;
            try {
                deployed = onLoopback(super.deploy(archive));
            } catch (DeploymentException e) {
                throw new DeploymentException("The application did not start; the server's log is " + log(), e);
            }
        }
        return deployed;
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The next test class uses the same deployment.
    }

    @Override
    public void stop() {
        try {
            if (deployed != null) {
                super.undeploy(application);
            }
        } catch (DeploymentException e) {
            throw new IllegalStateException(e);
        } finally {
            if (postgresql != null) {
                postgresql.close();
            }
        }
    }

    private String database() {
        Map<String, String> settings;
        if (onPostgresql) {
            postgresql = PostgresqlServer.start();
            settings = postgresql.create("container").settings();
        } else {
            settings = Map.of(
                    "CHUANGWEN_DB_URL",
                    "jdbc:h2:file:./" + folder.resolve(UUID.randomUUID().toString())
                            + ";WRITE_DELAY=0;LOCK_TIMEOUT=15000;DB_CLOSE_ON_EXIT=FALSE");
        }
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private Path settings() {
        try {
            Files.createDirectories(folder);
            return ServerSettings.write(folder.resolve("settings.asadmin"), LOOPBACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server names the machine's own address, on which it does not listen. */
    private ProtocolMetaData onLoopback(ProtocolMetaData named) {
        HTTPContext context = new HTTPContext(LOOPBACK, port);
        named.getContexts(HTTPContext.class).stream()
                .flatMap(given -> given.getServlets().stream())
                .forEach(context::add);
        return new ProtocolMetaData().addContext(context);
    }
}
