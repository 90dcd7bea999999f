package org.chuangwen.launcher;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the server makes of requests that it refuses before the application hears of them, put right.
 *
 * <p>A path that it cannot read it would answer by an empty 200 and a stack trace in the log: it gets a 400. Of a
 * request line that is too long it does not say that it closes the connection: whoever sends the next request on it
 * would get no answer.
 *
 * <p>A probe looks on while a request is read. The server's own classes are out of this class' sight, so all is asked
 * of them by name; a server that has none of these names does not start.
 */
final class HttpDoor {

    private static final String HTTP = "org.glassfish.grizzly.http.";
    private static final String SERVICES = "com.sun.enterprise.v3.services.impl.";

    /**
     * A percent sign without its two digits, or a step upward at the end: there the server adds a slash, for which the
     * path's own array has no place unless a longer path was in it before.
     */
    private static final Pattern UNREADABLE = Pattern.compile("%(?![0-9A-Fa-f]{2})|/(?:\\.|%2[Ee]){1,2}$");

    private final ClassLoader server;
    private final Method path;
    private final Method setProtocol;
    private final Object http11;

    private HttpDoor(ClassLoader server) throws ReflectiveOperationException {
        this.server = server;
        path = type(HTTP + "HttpRequestPacket").getMethod("getRequestURI");
        setProtocol = type(HTTP + "HttpHeader").getMethod("setProtocol", type(HTTP + "Protocol"));
        http11 = type(HTTP + "Protocol").getField("HTTP_1_1").get(null);
    }

    /**
     * Looks after every port on which the running server speaks HTTP.
     *
     * @param server by which the server's classes are found
     * @throws ReflectiveOperationException if this server reads requests in another way
     */
    static void keep(ClassLoader server) throws ReflectiveOperationException {
        new HttpDoor(server).keep();
    }

    private void keep() throws ReflectiveOperationException {
        Object probes = Array.newInstance(type(HTTP + "HttpProbe"), 1);
        Array.set(probes, 0, probe());
        Object services = call("org.glassfish.internal.api.Globals", "getDefaultHabitat", null);
        Object ports = all(services, SERVICES + "GrizzlyService").get(0);
        int kept = 0;
        for (Object configured : all(services, "org.glassfish.grizzly.config.dom.NetworkListener")) {
            Object port = call(SERVICES + "GrizzlyService", "lookupNetworkProxy", ports, configured);
            if (port != null) {
                for (Object reader : readers(port)) {
                    Object monitoring = call(HTTP + "HttpCodecFilter", "getMonitoringConfig", reader);
                    call("org.glassfish.grizzly.monitoring.MonitoringConfig", "addProbes", monitoring, probes);
                    kept++;
                }
            }
        }
        if (kept == 0) {
            throw new ClassNotFoundException("Nothing here reads HTTP");
        }
    }

    private List<?> readers(Object port) throws ReflectiveOperationException {
        Object listener = call(SERVICES + "GrizzlyProxy", "getUnderlyingListener", port);
        return (List<?>) call(
                "org.glassfish.grizzly.config.GenericGrizzlyListener",
                "getFilters",
                listener,
                type(HTTP + "HttpServerFilter"));
    }

    private Object probe() throws ClassNotFoundException {
        return Proxy.newProxyInstance(
                server, new Class<?>[] {type(HTTP + "HttpProbe")}, (self, event, about) -> switch (event.getName()) {
                    case "onHeaderParseEvent" -> refuseUnreadable(about[1]);
                    case "onErrorEvent" -> makeAnswerable(about[1]);
                    case "equals" -> self == about[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> null;
                });
    }

    /** What is thrown while a request is read makes the server refuse it with 400 and close the connection. */
    private Object refuseUnreadable(Object request) throws ReflectiveOperationException {
        String asSent = (String) path.invoke(request);
        if (asSent != null && UNREADABLE.matcher(asSent).find()) {
            throw new IllegalArgumentException("The path cannot be read");
        }
        return null;
    }

    /**
     * A request whose first line did not come to its end counts as one of HTTP 0.9, of which an answer says nothing
     * about its connection; as one of HTTP 1.1 it is told that the connection is closed.
     */
    private Object makeAnswerable(Object packet) throws ReflectiveOperationException {
        boolean isRequest = path.getDeclaringClass().isInstance(packet);
        return isRequest ? setProtocol.invoke(packet, http11) : null;
    }

    private List<?> all(Object services, String type) throws ReflectiveOperationException {
        Method all = type("org.glassfish.hk2.api.ServiceLocator")
                .getMethod("getAllServices", Class.class, Annotation[].class);
        return (List<?>) all.invoke(services, type(type), new Annotation[0]);
    }

    private Object call(String type, String name, Object target, Object... arguments)
            throws ReflectiveOperationException {
        Method method = Stream.of(type(type).getMethods())
                .filter(one -> one.getName().equals(name) && takes(one, arguments))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type + "." + name));
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(name + " failed", e.getCause());
        }
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length && types.length == arguments.length; i++) {
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return types.length == arguments.length;
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return server.loadClass(name);
    }
}
