using System.Diagnostics;
using System.Xml;

namespace Passerelle.Bench;

/// <summary>L'étalon : un XmlReader nu qui lit le fichier d'un bout à l'autre et n'en retient rien.</summary>
internal static class PassePure
{
    /// <summary>Médiane de trois passes, en durée et en temps processeur.</summary>
    public static (TimeSpan Duree, TimeSpan Processeur) Mesurer(string chemin)
    {
        var (durees, processeur) = (new TimeSpan[3], new TimeSpan[3]);
        for (var i = 0; i < durees.Length; i++)
        {
            var avant = Environment.CpuUsage.TotalTime;
            var depart = Stopwatch.GetTimestamp();
            using var contenu = new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            using var xml = XmlReader.Create(contenu);
            while (xml.Read())
            {
            }
            (durees[i], processeur[i]) = (Stopwatch.GetElapsedTime(depart), Environment.CpuUsage.TotalTime - avant);
        }
        return (durees.Order().ElementAt(1), processeur.Order().ElementAt(1));
    }
}
