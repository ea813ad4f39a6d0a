import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Parts the jar in two: {@code tributary.jar} with what is ours, and beside it {@code tributary-dependencies.jar}, which the first names in
 * its manifest.
 *
 * <p>Images are pushed and pulled by layers. The second has some 200 MB, is the same byte for byte while no dependency changes, and so is
 * sent once; the first has a few. Started by {@code java SplitJar.java JAR DIRECTORY}.
 */
final class SplitJar {
    private static final String DEPENDENCIES = "tributary-dependencies.jar";
    /** The first that a zip can say. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SplitJar() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        try (JarFile whole = new JarFile(arguments[0])) {
            write(whole, directory.resolve("tributary.jar"), true);
            write(whole, directory.resolve(DEPENDENCIES), false);
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith("io/tributary/") || name.startsWith("dashboard/") || name.equals("logback.xml");
    }

    private static void write(JarFile whole, Path file, boolean ours) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.setLevel(Deflater.BEST_SPEED);
            add(zip, JarFile.MANIFEST_NAME);
            (ours ? manifest(whole) : plain()).write(zip);
            for (var entry : Collections.list(whole.entries())) {
                if (!entry.isDirectory()
                        && isOurs(entry.getName()) == ours
                        && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    add(zip, entry.getName());
                    try (InputStream content = whole.getInputStream(entry)) {
                        content.transferTo(zip);
                    }
                }
            }
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }

    private static void add(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }

    private static Manifest manifest(JarFile whole) throws IOException {
        Manifest manifest = new Manifest(whole.getManifest());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, DEPENDENCIES);
        return manifest;
    }

    private static Manifest plain() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Multi-Release"), "true");
        return manifest;
    }
}
