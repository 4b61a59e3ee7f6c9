package vn.mangnon.linkage;

import java.util.*;
import vn.mangnon.linkage.synthetic.*;

class Exploring {
  public static void main(String[] a) {
    int households = Integer.parseInt(a[0]);
    long t = System.nanoTime();
    Records r = new Records(SyntheticChild.SCHEMA);
    List<SyntheticChild> all = new ArrayList<>();
    new SyntheticRegister(1, households, .1).records().forEach(c -> { r.add(c.values()); if (households < 50000) all.add(c); });
    System.err.printf("%d records read %.1f s, %d MB%n", r.size(), (System.nanoTime() - t) / 1e9, mem());
    if (a.length > 1) all.stream().filter(SyntheticChild::duplicate).limit(15).forEach(System.err::println);
    t = System.nanoTime();
    Blocks b = Blocking.of(r, Integer.getInteger("limit", 50));
    System.err.printf("blocks %.1f s %s %d MB%n", (System.nanoTime() - t) / 1e9, b.size(), mem());
    b = null;
    t = System.nanoTime();
    LinkageResult res = new Linkage(r, new Options(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Integer.getInteger("limit", 50)), (s, d, o) -> { if (d >= o || d == 0) System.err.printf("  %s %d/%d cpu %.1f%n", s, d, o, ProcessHandle.current().info().totalCpuDuration().get().toMillis() / 1e3); }).run();
    System.err.printf("linkage %.1f s %d MB cpu %.1f%n", (System.nanoTime() - t) / 1e9, mem(), ProcessHandle.current().info().totalCpuDuration().get().toMillis() / 1e3);
    System.err.println(res.thresholds());
    if (all.isEmpty()) return;
    if (a.length > 2) res.forEach(p -> { if (p.probability() > .5 && all.get(p.one()).person() != all.get(p.other()).person()) System.err.println(p + "\n   " + all.get(p.one()).values() + "\n   " + all.get(p.other()).values()); });
    if (a.length > 3) res.forEach(p -> { if (p.caution() != Caution.NONE && all.get(p.one()).person() == all.get(p.other()).person()) System.err.println(p + "\n   " + all.get(p.one()).values() + "\n   " + all.get(p.other()).values()); });
    List<String> truth = all.stream().map(c -> "" + c.person()).toList();
    System.err.println("cluster " + Accuracy.of(res.clusters(), truth) + " auto " + Accuracy.of(res.automaticClusters(), truth));
    int[] au = res.automaticClusters();
    int twins = 0;
    for (int i = 0; i < au.length; i++) for (int j = i + 1; j < Math.min(au.length, i + 12); j++)
      if (au[i] == au[j] && all.get(i).person() != all.get(j).person()) twins++;
    System.err.println("same-household wrong auto " + twins);
    Map<Slip, int[]> by = new TreeMap<>();
    int[] cl = res.clusters();
    for (int i = 1; i < all.size(); i++) if (all.get(i).duplicate())
      for (Slip s : all.get(i).slips()) { int[] x = by.computeIfAbsent(s, k -> new int[2]); x[1]++; if (cl[i] == cl[i - 1]) x[0]++; }
    by.forEach((k, v) -> System.err.printf("%s %.2f (%d) ", k, v[0] / (double) v[1], v[1]));
    System.err.println();
    int[] seen = Blocking.scratch(r.size()); IntList f = new IntList(); long n = 0; int comp = 0, dup = 0;
    Blocks bb = Blocking.of(r, Integer.getInteger("limit", 50));
    for (int i = 0; i < r.size(); i++) { f.clear(); bb.candidates(i, seen, f); n += f.size(); if (i + 1 < r.size() && all.get(i + 1).duplicate()) { dup++; for (int j = 0; j < f.size(); j++) if (f.get(j) == i + 1) comp++; } }
    System.err.printf("candidates %d complete %.4f%n", n, comp / (double) dup);
  }
  static long mem() { System.gc(); return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20; }
}
