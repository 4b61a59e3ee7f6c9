package vn.mangnon.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Whether a command answers in words or, for a program, in JSON. */
final class Answer {
  @Option(names = "--json", description = "Trả lời bằng JSON / answer in JSON.")
  private boolean json;

  boolean isJson() {
    return json;
  }

  void print(PrintWriter out, Map<String, Object> facts, String words) {
    out.println(json ? JsonMapper.shared().writeValueAsString(facts) : words);
    out.flush();
  }
}
