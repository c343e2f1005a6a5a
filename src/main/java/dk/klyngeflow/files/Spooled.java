package dk.klyngeflow.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hand-in on its way: a temporary file, read once for its size and fingerprint, gone when closed. */
final class Spooled implements AutoCloseable {

    private final Path path;
    private final long size;
    private final String sha256;

    private Spooled(Path path, long size, String sha256) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
    }

    /** Reads no more than one byte beyond {@code most}. */
    static Spooled of(InputStream content, long most) {
        Path path = null;
        try {
            path = Files.createTempFile("klyngeflow-", ".upload");
            var digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            long size = copy(digest, path, most + 1);
            return new Spooled(
                    path,
                    size,
                    HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    InputStream read() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    @Override
    public void close() {
        delete(path);
    }

    private static long copy(InputStream from, Path to, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            var buffer = new byte[64 * 1024];
            long copied = 0;
            int read;
            while (copied < most && (read = from.read(buffer, 0, (int) Math.min(buffer.length, most - copied))) > 0) {
                out.write(buffer, 0, read);
                copied += read;
            }
            return copied;
        }
    }

    private static void delete(Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
