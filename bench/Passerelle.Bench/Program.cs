using System.Diagnostics;
using System.Threading.Channels;
using Passerelle.Echanges.FluxCaf;
using Socle.Cles;
var t = Trousseau.Ouvrir("/tmp/t/cles", true);
Stream Ouvrir() => new FileStream(args[0], FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
for (var k = 0; k < 2; k++)
{
    var s = Stopwatch.StartNew();
    var e = ExaminerFlux.Executer(Ouvrir()).Valeur;
    Console.WriteLine($"examiner {s.Elapsed.TotalSeconds:0.00}");
    s.Restart();
    using (var l = new LireFluxCaf(Ouvrir())) { var n = 0; foreach (var f in l.Lire(0)) n++; Console.WriteLine($"lire {n} {s.Elapsed.TotalSeconds:0.00}"); }
    s.Restart();
    var c = new ControlerFoyer(new CoffreNir(t), false);
    using (var l = new LireFluxCaf(Ouvrir())) { var n = 0; foreach (var f in l.Lire(0)) n += c.Executer(f).Reussi ? 1 : 0; Console.WriteLine($"lire+controler {n} {s.Elapsed.TotalSeconds:0.00}"); }
    s.Restart();
    var r = new ProduireFoyers(new CoffreNir(t), Ouvrir, e).Commencer(0, default);
    var m = 0; while (await r.WaitToReadAsync()) while (r.TryRead(out var q)) m += q.Length;
    Console.WriteLine($"produire {m} {s.Elapsed.TotalSeconds:0.00}");
}
