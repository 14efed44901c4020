#include "app/platform/envfile.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 256 * 1024;

bool isName(QStringView name)
{
    const auto fits = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_'); };
    return !name.isEmpty() && !name.front().isDigit() && std::all_of(name.begin(), name.end(), fits);
}

bool isBlankOrComment(QStringView text)
{
    const QStringView rest = text.trimmed();
    return rest.isEmpty() || rest.startsWith(u'#');
}

QChar unescaped(QChar c)
{
    switch (c.unicode()) {
    case u'n':
        return u'\n';
    case u't':
        return u'\t';
    default:
        return c;
    }
}

/// `text` begins with a quote. Error: what is wrong, in words.
tl::expected<QString, QString> quotedValue(QStringView text)
{
    const QChar quote = text.front();
    QString value;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i) == quote) {
            if (!isBlankOrComment(text.sliced(i + 1)))
                return tl::unexpected(u"text after the closing quote"_s);
            return value;
        }
        const bool escape = quote == u'"' && text.at(i) == u'\\' && i + 1 < text.size();
        value += escape ? unescaped(text.at(++i)) : text.at(i);
    }
    return tl::unexpected(u"the quote is not closed"_s);
}

QString bareValue(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i) == u'#' && text.at(i - 1).isSpace())
            return text.first(i).trimmed().toString();
    }
    return text.toString();
}

tl::expected<std::pair<QString, QString>, QString> readLine(QStringView line)
{
    constexpr auto kExport = "export "_L1;
    if (line.startsWith(kExport))
        line = line.sliced(kExport.size()).trimmed();
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 0)
        return tl::unexpected(u"there is no '='"_s);
    const QStringView name = line.first(equals).trimmed();
    if (!isName(name))
        return tl::unexpected(u"what stands before '=' is not a name"_s);
    const QStringView text = line.sliced(equals + 1).trimmed();
    if (text.startsWith(u'#'))
        return std::pair(name.toString(), QString());
    if (!text.startsWith(u'"') && !text.startsWith(u'\''))
        return std::pair(name.toString(), bareValue(text));
    const auto value = quotedValue(text);
    if (!value)
        return tl::unexpected(value.error());
    return std::pair(name.toString(), *value);
}

} // namespace

Result<EnvValues> parseEnvFile(const QByteArray &content)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // takes a byte-order mark away
    const QString text = decoder.decode(content);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return fail(ErrorCode::InvalidPayload, u"it is not UTF-8 text"_s);
    EnvValues values;
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (isBlankOrComment(line))
            continue;
        const auto entry = readLine(line.trimmed());
        if (!entry)
            return fail(ErrorCode::InvalidPayload, u"line %1: %2"_s.arg(number).arg(entry.error()));
        values.insert(entry->first, entry->second);
    }
    return values;
}

Result<EnvValues> readEnvFile(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, in.errorString());
    if (in.size() > kMaxFileBytes)
        return fail(ErrorCode::InvalidPayload, u"it is too large"_s);
    return parseEnvFile(in.readAll());
}

QStringList unknownNames(const EnvValues &values, const QStringList &known)
{
    QStringList unknown;
    for (auto entry = values.keyBegin(); entry != values.keyEnd(); ++entry) {
        if (!known.contains(*entry))
            unknown.append(*entry);
    }
    unknown.sort();
    return unknown;
}

} // namespace migochat
