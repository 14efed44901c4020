#include "tests/sim/brain.h"
#include "tests/sim/catalogue.h"

#include <QRegularExpression>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSizeOf(const Product *product, const QString &number)
{
    return product && product->sizes.toString().split(u'|').contains(number);
}

/// The size that the customer asked for; empty when none.
QString sizeIn(const QString &text)
{
    static const QRegularExpression form(u"(?:مقاس|نمره|size)\\s*([0-9]{1,3})\\b|\\b((?:[2-6])?xl)\\b"_s);
    const QRegularExpressionMatch match = form.match(folded(text));
    return (match.captured(1) + match.captured(2)).toUpper();
}

/// The product among those found that the customer means; the first one otherwise.
QJsonObject meant(const Heard &heard)
{
    const Product *wanted = productIn(heard.last);
    if (!wanted)
        wanted = productIn(heard.earlier);
    for (const QJsonValue &value : heard.products) {
        const QJsonObject product = value.toObject();
        if (wanted && product.value("name_ar"_L1).toString() == wanted->arabic)
            return product;
    }
    return heard.products.at(0).toObject();
}

int priceOf(const QJsonObject &product, int quantity, int otherwise)
{
    int price = product.contains("price_egp"_L1) ? product.value("price_egp"_L1).toInt() : otherwise;
    const QJsonObject tiers = product.value("price_egp_by_quantity"_L1).toObject();
    int reached = 0;
    for (auto it = tiers.begin(); it != tiers.end(); ++it) {
        const int from = it.key().section(u'_', 1).toInt();
        if (from > quantity || from < reached)
            continue;
        reached = from;
        price = it.value().toInt();
    }
    return price;
}

QString nameOf(const QJsonObject &product, const Product *known, Tongue tongue)
{
    const bool english = tongue == Tongue::English;
    const QString given = product.value(english ? "name_en"_L1 : "name_ar"_L1).toString();
    if (!given.isEmpty() || !known)
        return given;
    return (english ? known->english : known->arabic).toString();
}

void sayNotFound(Thought &thought)
{
    thought.intent = Intent::NotSold;
    thought.handOver = true;
    thought.reason = u"The product asked for is not in the catalogue."_s;
    thought.reply = thought.tongue == Tongue::English
                        ? u"Unfortunately we do not carry that. Would you like a colleague to help you?"_s
                        : u"للأسف مش موجود عندنا يا فندم. تحب حد من زمايلي يساعدك؟"_s;
}

/// Speaks about a size that the tool's answer does not have.
bool saidNoSize(Thought &thought, const QJsonObject &product, const QString &size)
{
    const QJsonArray sizes = product.value("sizes"_L1).toArray();
    if (size.isEmpty() || sizes.isEmpty() || thought.intent != Intent::Size)
        return false;
    const bool sold = std::any_of(sizes.begin(), sizes.end(), [&](const QJsonValue &one) {
        return folded(one.toString()).toUpper() == size; // both lose doubled letters: XXL is read as XL
    });
    if (sold)
        return false;
    thought.reply = thought.tongue == Tongue::English ? u"Unfortunately size %1 is not one of its sizes."_s.arg(size)
                                                      : u"للأسف مقاس %1 مش من مقاساته يا فندم."_s.arg(size);
    return true;
}

} // namespace

int piecesIn(const QString &text)
{
    // Not the figure of a size ("مقاس 44"), of a price ("بـ 950") or of a name ("S3", "3XL").
    static const QRegularExpression number(
        u"(?<![\\d.\\w])(?<!مقاس )(?<!نمره )(?<!size )(?<!ب )(?<!ب)(\\d{1,4})(?![\\d.%\\w])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const Product *product = productIn(text);
    int most = 1;
    for (auto it = number.globalMatch(folded(text)); it.hasNext();) {
        const QString figure = it.next().captured(1);
        if (!isSizeOf(product, figure))
            most = std::max(most, figure.toInt());
    }
    return most;
}

void thinkOfProduct(Thought &thought, const Heard &heard)
{
    const Product *known = productIn(heard.last);
    if (!known)
        known = productIn(heard.earlier);
    const bool searched = std::any_of(heard.called.begin(), heard.called.end(),
                                      [](const QString &name) { return name.contains("search"_L1); });
    if (!known) {
        thought.ask = true;
        thought.handOver = false;
        thought.reply = thought.tongue == Tongue::English ? u"Hello! Which product do you have in mind?"_s
                                                          : u"أهلا بحضرتك يا فندم، تقصد أنهي منتج؟"_s;
        return;
    }
    if (searched && heard.products.isEmpty())
        return sayNotFound(thought);
    const QJsonObject product = meant(heard);
    // Who asked about fifty pieces a moment ago still means fifty.
    const int quantity = std::max(piecesIn(heard.last), productIn(heard.last) ? 1 : piecesIn(heard.earlier));
    const int price = priceOf(product, quantity, heard.price > 0 ? heard.price : priceFor(*known, quantity));
    const QString id = product.value("id"_L1).toVariant().toString();
    thought.evidence.append(id.isEmpty() ? QString::number(known->id) : id);
    thought.score = quantity >= 10 ? 85 : 50;
    thought.summary = u"%1: %2"_s.arg(thought.summary, known->arabic.toString());
    if (!saidNoSize(thought, product, sizeIn(heard.last)))
        thought.reply = thought.reply.arg(nameOf(product, known, thought.tongue)).arg(price);
}

} // namespace migochat::sim
