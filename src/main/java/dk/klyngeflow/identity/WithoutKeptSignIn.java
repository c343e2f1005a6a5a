package dk.klyngeflow.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * A call of the engine's web applications, which write who has signed in into the session at the end of each: a transaction,
 * for what {@link FreshWebappSignIn} makes anew at the next call. Here it is kept with the request, and goes with it.
 */
class WithoutKeptSignIn extends HttpServletRequestWrapper {

    /** The attribute's name, which the web applications keep to themselves. */
    static final String SIGN_IN = "authenticatedUser";

    WithoutKeptSignIn(HttpServletRequest request) {
        super(request);
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
        var session = super.getSession(create);
        return session == null ? null : withoutSignIn(session);
    }

    private HttpSession withoutSignIn(HttpSession session) {
        return (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                    if (arguments != null && SIGN_IN.equals(arguments[0])) {
                        return ofTheRequest(method.getName(), arguments);
                    }
                    try {
                        return method.invoke(session, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private Object ofTheRequest(String asked, Object... arguments) {
        switch (asked) {
            case "getAttribute" -> {
                return getAttribute(SIGN_IN);
            }
            case "setAttribute" -> setAttribute(SIGN_IN, arguments[1]);
            case "removeAttribute" -> removeAttribute(SIGN_IN);
            default -> throw new UnsupportedOperationException(asked);
        }
        return null;
    }
}
