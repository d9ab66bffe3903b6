package juan.cli;

import picocli.CommandLine.IVersionProvider;

/** The version the jar says it has. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"juan " + (version == null ? "(built from sources)" : version)};
  }
}
