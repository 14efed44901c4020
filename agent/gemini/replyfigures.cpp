#include "agent/gemini/replyfigures.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

const auto kFigure = u"[0-9]+(?:\\.[0-9]+)?"_s;

QString normalisedFigure(QString figure)
{
    if (figure.contains(u'.')) {
        while (figure.endsWith(u'0'))
            figure.chop(1);
        if (figure.endsWith(u'.'))
            figure.chop(1);
    }
    while (figure.size() > 1 && figure.startsWith(u'0') && figure.at(1) != u'.')
        figure.remove(0, 1);
    return figure;
}

QString normalisedSize(const QString &size)
{
    const QString upper = size.toUpper();
    if (upper == "XXL"_L1 || upper == "XXXL"_L1 || upper == "XXXXL"_L1)
        return QString::number(upper.size() - 1) + u"XL"_s;
    return upper;
}

QStringList captured(const QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text)) {
        for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
            if (!match.captured(group).isEmpty())
                found.append(match.captured(group));
        }
    }
    return found;
}

void addFigures(QSet<QString> &set, const QString &text)
{
    for (const QString &figure : figuresIn(withPlainDigits(text)))
        set.insert(figure);
}

void collect(const QJsonValue &value, const QString &key, ToolFacts &facts)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const bool priceTable = key.startsWith("price"_L1);
            addFigures(facts.figures, member.key()); // "from_10" is a quantity the reply may name
            collect(member.value(), priceTable ? key : member.key(), facts);
        }
        return;
    }
    if (value.isArray()) {
        facts.hasProducts = facts.hasProducts || (key == "products"_L1 && !value.toArray().isEmpty());
        for (const QJsonValue &entry : value.toArray())
            collect(entry, key, facts);
        return;
    }
    const QString text = value.isDouble() ? QString::number(value.toDouble(), 'f', 2) : value.toString();
    addFigures(facts.figures, text);
    // The owner's own texts may name prices and sizes in words.
    if (key.startsWith("price"_L1) || key == "text"_L1 || key == "note"_L1)
        addFigures(facts.prices, text);
    if (key == "sizes"_L1)
        facts.sizes.insert(normalisedSize(withPlainDigits(text)));
    if (key == "text"_L1 || key == "note"_L1)
        facts.sizes += QSet<QString>(sizesIn(withPlainDigits(text)).cbegin(), sizesIn(withPlainDigits(text)).cend());
}

} // namespace

QString withPlainDigits(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        if (const int digit = c.digitValue(); digit >= 0 && c.isDigit())
            c = QChar(u'0' + digit);
        else if (c == QChar(0x066B))
            c = u'.';
        else if (c == QChar(0x066C))
            c = u',';
    }
    static const QRegularExpression separator(u"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))"_s);
    return plain.remove(separator);
}

QStringList figuresIn(const QString &plain)
{
    static const QRegularExpression pattern(u'(' + kFigure + u')');
    QStringList figures;
    for (const QString &figure : captured(plain, pattern))
        figures.append(normalisedFigure(figure));
    return figures;
}

QStringList priceFiguresIn(const QString &plain)
{
    static const QRegularExpression pattern(
        QString(u'(' + kFigure +
                u")\\s*(?:جنيه|ج\\.م|ج\\b|egp|le\\b|l\\.e|pounds?|£|%|٪|في الميه|في المية|بالمية|percent)"
                u"|(?:egp|\\ble|£|price(?: is)?|\\bبـ*|سعر[ههاو]*|بسعر)\\s*:?\\s*("_s +
                kFigure + u')'),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QStringList figures;
    for (const QString &figure : captured(plain, pattern))
        figures.append(normalisedFigure(figure));
    return figures;
}

QStringList sizesIn(const QString &plain)
{
    static const QRegularExpression pattern(
        u"(?:مقاس|مقاسات|نمرة|نمره|\\bsizes?)\\s*:?\\s*([0-9]{1,3}|X{0,4}[SML]\\b)|\\b([2-6]XL|X{1,4}L|XS)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QStringList sizes;
    for (const QString &size : captured(plain, pattern))
        sizes.append(normalisedSize(size));
    return sizes;
}

ToolFacts factsOf(const QList<QJsonObject> &toolResults)
{
    ToolFacts facts;
    for (const QJsonObject &result : toolResults)
        collect(result, {}, facts);
    return facts;
}

} // namespace migochat
