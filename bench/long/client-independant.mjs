// Un client OAuth2 que nous n'avons pas écrit (openid-client) obtient un jeton et appelle trois API.
import { readFileSync } from 'node:fs'
import * as client from 'openid-client'

const [racine, fichier] = process.argv.slice(2)
const { identifiantClient, secret } = JSON.parse(readFileSync(fichier, 'utf8'))
const serveur = { issuer: 'https://plateforme.invalid/', token_endpoint: `${racine}/connexion/oauth2/access_token?realm=%2Fagent` }
const configuration = new client.Configuration(serveur, identifiantClient, undefined, client.ClientSecretPost(secret))
client.allowInsecureRequests(configuration)
const scope = ['api_rechercher-usagerv2', 'rechercheusager', 'profil_accedant', 'api_contrat-usagerv2', 'statutcontratusager', 'api_metiers-projets-entreprisesv2', 'ciblepro'].join(' ')
const jeton = await client.clientCredentialsGrant(configuration, { scope })
console.log(`Jeton ${jeton.token_type}, ${jeton.expires_in} s`)

const agent = { 'pa-identifiant-agent': 'BATCH', 'pa-nom-agent': 'Essai', 'pa-prenom-agent': 'Essai', 'content-type': 'application/json' }
async function appeler(methode, chemin, corps, usager) {
  const enTetes = new Headers(usager ? { ...agent, 'ft-jeton-usager': usager } : agent)
  const reponse = await client.fetchProtectedResource(configuration, jeton.access_token, new URL(racine + chemin), methode, corps && JSON.stringify(corps), enTetes)
  const texte = await reponse.text()
  console.log(`${methode} ${chemin} : ${reponse.status}`)
  if (reponse.status !== 200) throw new Error(texte)
  return JSON.parse(texte)
}

const page = await (await fetch(`${racine}/jeux/lister-cas`)).text()
// Les cas à appeler sont sur la page : on y prend un numéro connu, comme le ferait un éditeur.
for (const numero of page.match(/\b3\d{10}\b/g) ?? []) {
  const trouve = await appeler('POST', '/partenaire/rechercher-usager/v2/usagers/par-numero-francetravail', { numeroFranceTravail: numero })
  if (trouve.codeRetour !== 'S001') continue
  await appeler('GET', '/partenaire/contrat-usager/v2/contrat', undefined, trouve.jetonUsager)
  await appeler('GET', '/partenaire/metiers-projets-entreprises/v2/metiers-recherches', undefined, trouve.jetonUsager)
  console.log('Trois API appelées.')
  process.exit(0)
}
throw new Error('aucun cas appelable')
