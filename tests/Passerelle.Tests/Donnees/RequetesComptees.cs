using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Passerelle.Tests.Donnees;

/// <summary>Compte les instructions SQL qu'une application envoie à sa base, et à elle seule : les autres essais courent en même temps.</summary>
public sealed class RequetesComptees : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<string> instructions = [];
    private readonly ConcurrentQueue<IDisposable> abonnements = [];
    private readonly string baseComptee;

    private RequetesComptees(string baseComptee) => this.baseComptee = baseComptee;

    /// <summary>Instructions depuis le dernier appel.</summary>
    public IReadOnlyList<string> Vider()
    {
        var lues = instructions.ToList();
        instructions.Clear();
        return lues;
    }

    /// <summary>Écoute la base de cette application.</summary>
    public static async Task<RequetesComptees> EcouterAsync(ApplicationDeTest application)
    {
        var compteur = new RequetesComptees(await application.LireAsync(c => Task.FromResult(Nom(c.Database.GetDbConnection()))));
        compteur.abonnements.Enqueue(DiagnosticListener.AllListeners.Subscribe(compteur));
        return compteur;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var abonnement in abonnements)
            abonnement.Dispose();
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            abonnements.Enqueue(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: { Connection: { } connexion } commande } && Nom(connexion) == baseComptee)
            instructions.Enqueue(commande.CommandText);
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private static string Nom(DbConnection connexion) => $"{connexion.DataSource} {connexion.Database}";
}
