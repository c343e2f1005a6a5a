package dk.klyngeflow.identity;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions whose last access is noted when {@link #EVERY} has passed since it was noted before, and not at each click: a click
 * that only reads then writes nothing, and waits for no disk. A session may so end that much earlier than it would.
 */
class AccessByTheMinute<S extends Session> implements SessionRepository<Session> {

    static final Duration EVERY = Duration.ofMinutes(1);

    private final SessionRepository<S> rows;

    AccessByTheMinute(SessionRepository<S> rows) {
        this.rows = rows;
    }

    @Override
    public Session createSession() {
        return noted(rows.createSession());
    }

    @Override
    public Session findById(String id) {
        var session = rows.findById(id);
        return session == null ? null : noted(session);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void save(Session session) {
        rows.save(((Noted<S>) Proxy.getInvocationHandler(session)).session());
    }

    @Override
    public void deleteById(String id) {
        rows.deleteById(id);
    }

    private Session noted(S session) {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, new Noted<>(session));
    }

    private record Noted<S extends Session>(S session) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("setLastAccessedTime") && isNoted((Instant) arguments[0])) {
                return null;
            }
            try {
                return method.invoke(session, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        private boolean isNoted(Instant now) {
            return now.isBefore(session.getLastAccessedTime().plus(EVERY));
        }
    }
}
