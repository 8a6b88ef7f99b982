namespace Socle.Fictif;

/// <summary>Prénoms et noms de famille assemblés au hasard : accents, traits d'union, apostrophes, origines diverses.</summary>
internal static class NomsFictifs
{
    public static readonly string[] PrenomsFeminins = Decouper("""
        Aïcha Adèle Agathe Alizée Amandine Anaïs Andréa Angélique Anne-Lise Apolline Aurélie Aurore Axelle Béatrice Bérénice Blandine
        Bożena Brigitte Camille Carine Carla Cécile Céline Chloé Clarisse Clémence Coralie Corinne Cynthia Daphné Delphine Djamila
        Dominika Edwige Élise Élodie Émeline Emmanuelle Estelle Eugénie Fadila Fanny Fátima Fatoumata Flavie Florine Gaëlle Ghislaine
        Gwenaëlle Hafsa Hélène Héloïse Imane Inès Iris Jasmine Jeanne-Marie Jessica Joséphine Julie Karima Katarzyna Khadija Laëtitia
        Laura Léa Leïla Léontine Lina Lise-Marie Lorène Lucie Ludivine Maëlle Magali Manon Margaux Marie-Ange Marina Mathilde Mélanie
        Mélissandre Mireille Myriam Nadège Naïma Noémie Océane Odile Ophélie Oumou Pauline Perrine Priscilla Rachida Roxane Sabrina
        Salomé Séverine Sidonie Soraya Stéphanie Tatiana Thérèse Valentine Vanessa Violette Wendy Yasmina Yolande Zélie Zoé
        """);

    public static readonly string[] PrenomsMasculins = Decouper("""
        Abdel Achille Adrien Aïssa Alexis Amadou Anatole Anthony Antonin Armand Arnaud Aurélien Axel Bastien Benoît Bilal Boris Brice
        Bruno Cédric Charly Clément Corentin Cyril Damien David Dimitri Donovan Dylan Édouard Élie Émeric Emmanuel Enzo Éric Fabien Farid
        Félix Florent Franck Gaël Gaëtan Gérald Ghislain Gilles Grégory Guillaume Habib Hakim Hervé Hippolyte Hugo Ismaël Jacek Jean-Luc
        Jean-Noël Jérémie Joël Joaquim Jonathan Jordan Joris Julien Karim Kévin Killian Laurent Léo Loïc Lorenzo Ludovic Malik Marius
        Mathéo Maxence Mehdi Mickaël Mohand Moussa Nathanaël Noël Nordine Octave Omar Pascal Pierre-Yves Quentin Rabah Raphaël Régis Rémi
        Robin Rodrigue Romuald Rui Salim Samuel Sébastien Siméon Steeve Sylvain Tanguy Théo Tiago Timothée Tomasz Tristan Valère Victor
        Wilfried Xavier Yacine Yann Yohan Youssef Zacharie
        """);

    public static readonly string[] Familles = Decouper("""
        Abadour Adelmont Almendra Amblevert Amsalhi Aubrelle Augeronde Azoumane Baldraque Barbelune Bardenoche Beaufroment Belhouari
        Benachour Benkadir Bernoville Bessandre Bielakow Blanchemanche Boisgravier Bonnefeuille Bouchenoire Boudjelal Bourdefer Bourrichon
        Brancolet Bredouillet Brunefontaine Calvandeira Carpentarde Carvalhinho Chabrelin Chamboultier Chanteclaire Chardonneret
        Charmoisel Chaudremont Chevrolat Clairambois Cloquemin Colombanel Corbinelle Coudrelle Courtefoy Crapelet-Noir Cressonval
        Czarnoleski D'Aubreville D'Hurlemont Dambrelle Dargentière De-La-Haie Delbruyant Demangelle Derbouzine Desprévaux Diawandé
        Doncourelle Drouvigny Dubreuillat Durambois Échevarne El-Mazouri Épinglard Esterlingot Étoffard Fagnolle Faucherelle Feralbane
        Ferrignol Fleuriselle Fontenaille Forestival Fougerelle Fraimbault-Lys Froidevent Gabrielski Galandrin Garnotel Gaudremont
        Gédarval Gerbevillard Ghazwani Girondelle Gondrevel Gorzelnik Goutaland Grandclaudon Grelottin Grisolange Guermoudi Hadjeriou
        Hannoncel Haudremine Hazembert Héronval Houdelette Hurtevin Isambardet Jacquemelle Jandelaine Jarlinguet Jeandronel Jolivalt
        Kaczmarowski Kandouchi Keïtala Kerbrazen Kowalinski L'Hermiteau La-Bruyère Labourdine Lachaussel Lagrenouille Lamberviel
        Landrivaux Larzillon Laveuval Le-Goaziou Lefrançard Lemoinelle Léontarde Lesgrillons Lévêquin Lhuillard Loubranche Louchébène
        Machadinho Maisonrouge Malaucène Mandrillat Maréchalle Marouazi Martinvelle Mauclairet Méziroux Mirabelle-Thiers Mognevaux
        Moncelard Montplonnet Morgemoulet Mouzayel N'Dongala Naïvelle Nettancel Noirépine Nouillonpré O'Malvern Oliveirado Ornelbois
        Ozerailly Paquignon Parfondrupt-Bel Pelletreau Pereirinha Perthuisot Piotrowiak Plumerel Poincelet Quatrefages Quinquengrain
        Rambluzel Ranzière Rebeuvelle Réchicourel Remoiville Ribeaucourel Rochambelle Romagnard Roncevelle Rouvroisin Saïdoune
        Saint-Amblard Sampignol Sanchérac Savonnel Seigneulard Sommedieul Szymborowicz Taghziti Tannoisel Thillombard Tignécour
        Toulgoëtte Trémont-Lisle Tronvillard Vacheréal Valdoncel Varnéville Vasconcelinho Vaudeville-Roy Vavincourel Verdelune
        Viéville-Sart Vignolard Villécloye Voidelle Wassermont Wiśnioski Woëvrelle Xivrelle Yahyaouine Zadkarian Zielonkowski Zouaghine
        """);

    private static string[] Decouper(string liste) =>
        [.. liste.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(n => n.Normalize())];
}
