#include "agent/catalogue/offlinecatalogue.h"

#include "agent/catalogue/wordmatch.h"
#include "app/domain/searchfold.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// Static libraries lose their resources unless somebody names them; the macro has to stand outside namespaces.
static void initCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace migochat {

namespace {

QStringList stringList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

Result<Product> productFromJson(const QJsonObject &json)
{
    Product product;
    product.id = json["sku"_L1].toString();
    product.nameAr = json["name_ar"_L1].toString();
    product.nameEn = json["name_en"_L1].toString();
    product.category = json["category"_L1].toString();
    product.aliases = stringList(json["aliases"_L1]);
    product.colorsAr = stringList(json["colors_ar"_L1]);
    product.colorsEn = stringList(json["colors_en"_L1]);
    product.sizes = stringList(json["sizes"_L1]);
    product.startingPrice = json["starting_price"_L1].toBool();
    product.note = json["note_ar"_L1].toString();
    for (const QJsonValue &tier : json["prices"_L1].toArray())
        product.prices.append({tier["from"_L1].toInt(1), qRound64(tier["egp"_L1].toDouble() * 100)});
    if (product.id.isEmpty() || product.nameAr.isEmpty() || product.prices.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"catalogue entry without id, name or price"_s);
    return product;
}

Result<QList<Product>> productsFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorCode::InvalidPayload, u"catalogue is not a JSON object"_s);
    QList<Product> products;
    for (const QJsonValue &entry : document["products"_L1].toArray()) {
        const Result<Product> product = productFromJson(entry.toObject());
        if (!product)
            return failed(product);
        products.append(*product);
    }
    return products;
}

constexpr int kWholeNameScore = 100;
constexpr int kAliasWordScore = 20;
constexpr int kWordScore = 5;

} // namespace

QList<Product> builtInProducts()
{
    initCatalogueResource();
    QFile file(u":/catalogue/products.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    const Result<QList<Product>> products = productsFromJson(opened ? file.readAll() : QByteArray());
    Q_ASSERT_X(products, "builtInProducts", "the built-in catalogue is readable");
    return products.value_or(QList<Product>());
}

OfflineCatalogue OfflineCatalogue::builtIn()
{
    return of(builtInProducts());
}

Result<OfflineCatalogue> OfflineCatalogue::fromJson(const QByteArray &json)
{
    const Result<QList<Product>> products = productsFromJson(json);
    if (!products)
        return failed(products);
    return of(*products);
}

OfflineCatalogue OfflineCatalogue::of(const QList<Product> &products)
{
    OfflineCatalogue catalogue;
    catalogue.m_products = products;
    catalogue.index();
    return catalogue;
}

void OfflineCatalogue::index()
{
    for (const Product &product : std::as_const(m_products)) {
        QList<Phrase> phrases{{foldedWords(product.nameAr)}, {foldedWords(product.nameEn)}};
        for (const QString &alias : product.aliases)
            phrases.append({foldedWords(alias), true});
        phrases.append({foldedWords(product.id)});
        m_phrases.append(phrases);
    }
}

int OfflineCatalogue::wholeNames(qsizetype product, const QStringList &words) const
{
    int best = 0;
    for (const Phrase &phrase : m_phrases.at(product)) {
        if (containsPhrase(words, phrase.words))
            best = std::max(best, kWholeNameScore + kAliasWordScore * static_cast<int>(phrase.words.size()));
    }
    return best;
}

int OfflineCatalogue::singleWords(qsizetype product, const QStringList &words) const
{
    int seen = 0;
    QStringList counted;
    for (const Phrase &phrase : m_phrases.at(product)) {
        for (const QString &word : words) {
            const bool hit = std::ranges::any_of(phrase.words, [&](const QString &w) { return sameWord(word, w); });
            if (hit && !counted.contains(word)) {
                counted.append(word);
                seen += phrase.isAlias ? kWordScore + 1 : kWordScore;
            }
        }
    }
    return seen;
}

QList<Product> OfflineCatalogue::search(const ProductQuery &query) const
{
    const QStringList words = foldedWords(QString(query.words + u' ' + query.category));
    const QString color = searchFold(query.color);
    QList<std::pair<int, qsizetype>> ranked;
    for (qsizetype i = 0; i < m_products.size(); ++i) {
        const Product &product = m_products.at(i);
        int points = wholeNames(i, words) + singleWords(i, words);
        if (points == 0 || (query.maxPiastres && product.unitPrice() > *query.maxPiastres))
            continue;
        points += !query.size.isEmpty() && product.sizes.contains(query.size, Qt::CaseInsensitive) ? kWordScore : 0;
        const QString colors = searchFold((product.colorsAr + product.colorsEn).join(u' '));
        points += !color.isEmpty() && colors.contains(color) ? kWordScore : 0;
        ranked.append({points, i});
    }
    std::ranges::stable_sort(ranked, std::greater{}, &std::pair<int, qsizetype>::first);
    QList<Product> found;
    for (const auto &[points, i] : std::as_const(ranked)) {
        if (found.size() == query.limit)
            break;
        found.append(m_products.at(i));
    }
    return found;
}

std::optional<Product> OfflineCatalogue::product(QStringView id) const
{
    const auto found =
        std::ranges::find_if(m_products, [id](const Product &p) { return id.compare(p.id, Qt::CaseInsensitive) == 0; });
    return found == m_products.end() ? std::nullopt : std::optional(*found);
}

std::optional<Product> OfflineCatalogue::mentionedIn(QStringView text) const
{
    const QStringList words = foldedWords(text);
    int best = 0;
    qsizetype bestProduct = -1;
    bool tied = false;
    for (qsizetype i = 0; i < m_products.size(); ++i) {
        const int whole = wholeNames(i, words);
        const int points = whole > 0 ? whole + singleWords(i, words) : 0;
        if (points == 0 || points < best)
            continue;
        tied = points == best;
        best = points;
        bestProduct = i;
    }
    return bestProduct < 0 || tied ? std::nullopt : std::optional(m_products.at(bestProduct));
}

} // namespace migochat
