#include "ui/inbox/textmarks.h"

#include "app/domain/phone.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostLinks = 50;
constexpr qsizetype kLongestMailName = 64; // RFC 5321
constexpr int kMostDigits = 15;            // E.164
constexpr int kFewestDigits = 8;

bool isLatin(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9');
}

bool isDigit(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= 0x0660 && u <= 0x0669) || (u >= 0x06F0 && u <= 0x06F9);
}

bool isOneOf(QChar c, QStringView set)
{
    return set.contains(c);
}

bool isInAddress(QChar c)
{
    return !c.isSpace() && c.category() != QChar::Other_Control && c.category() != QChar::Other_Format &&
           !isOneOf(c, u"<>\"`");
}

/// Addresses in one pass: what was looked at is not looked at again.
class LinkFinder
{
public:
    explicit LinkFinder(QStringView text) : m_text(text) {}

    QList<TextMarks::Link> find()
    {
        while (m_at < m_text.size() && m_links.size() < kMostLinks) {
            const QChar c = m_text.at(m_at);
            if (c == u'@')
                mail();
            else if (isOneOf(c, u"hHwW") && !follows(isLatin))
                web();
            else if (c == u'+' || isDigit(c))
                phone();
            else
                ++m_at;
        }
        return m_links;
    }

private:
    template <typename Is>
    [[nodiscard]] bool follows(Is is) const
    {
        return m_at > 0 && is(m_text.at(m_at - 1));
    }

    void keep(qsizetype from, qsizetype to, const QString &address)
    {
        m_links.append({{from, to - from}, address});
        m_at = m_kept = to;
    }

    void web()
    {
        const QStringView rest = m_text.sliced(m_at);
        const auto begins = [rest](QStringView with) { return rest.startsWith(with, Qt::CaseInsensitive); };
        const bool bare = begins(u"www.");
        const qsizetype scheme = begins(u"https://") ? 8 : begins(u"http://") ? 7 : 0;
        const qsizetype host = m_at + (bare ? 4 : scheme);
        if (host == m_at || host >= m_text.size() || !isLatin(m_text.at(host))) {
            ++m_at;
            return;
        }
        const qsizetype end = webEnd(host);
        if (bare && !m_text.sliced(host, end - host).contains(u'.')) {
            m_at = end;
            return;
        }
        const QString written = m_text.sliced(m_at, end - m_at).toString();
        keep(m_at, end, bare ? QString(u"https://"_s + written) : written);
    }

    /// Behind the host anything may follow; what ends a sentence or closes a bracket around it does not belong to it.
    [[nodiscard]] qsizetype webEnd(qsizetype host) const
    {
        qsizetype end = host;
        while (end < m_text.size() && (isLatin(m_text.at(end)) || isOneOf(m_text.at(end), u"-._:@")))
            ++end;
        if (end < m_text.size() && isOneOf(m_text.at(end), u"/?#")) {
            while (end < m_text.size() && isInAddress(m_text.at(end)))
                ++end;
        }
        const bool opens = m_text.sliced(host, end - host).contains(u'(');
        const auto closes = [&](QChar c) { return isOneOf(c, u".,;:!?'*_~]}،؛؟…@-") || (c == u')' && !opens); };
        while (end > host + 1 && closes(m_text.at(end - 1)))
            --end;
        return end;
    }

    void mail()
    {
        const auto inName = [](QChar c) { return isLatin(c) || isOneOf(c, u"._%+-"); };
        qsizetype from = m_at;
        while (from > m_kept && m_at - from < kLongestMailName && inName(m_text.at(from - 1)))
            --from;
        qsizetype end = m_at + 1;
        while (end < m_text.size() && (isLatin(m_text.at(end)) || isOneOf(m_text.at(end), u".-")))
            ++end;
        while (end > m_at + 1 && isOneOf(m_text.at(end - 1), u".-"))
            --end;
        const QStringView host = m_text.sliced(m_at + 1, end - m_at - 1);
        const qsizetype dot = host.lastIndexOf(u'.');
        if (from == m_at || dot < 1 || host.size() - dot < 3 || host.startsWith(u'.')) {
            ++m_at;
            return;
        }
        keep(from, end, u"mailto:"_s + m_text.sliced(from, end - from).toString());
    }

    /// Written in one piece or in groups. Only what says by its first sign that it is one: prices and quantities do not.
    void phone()
    {
        const qsizetype from = m_at;
        const QChar first = m_text.at(from);
        const bool may = (first == u'+' || first.digitValue() == 0) && !follows(isLatin) && !follows(isDigit);
        if (const auto found = may ? numberFrom(from) : std::nullopt) {
            keep(from, found->end, u"tel:"_s + found->number);
            return;
        }
        ++m_at;
        while (m_at < m_text.size() && isDigit(m_text.at(m_at)))
            ++m_at;
    }

    struct Number {
        qsizetype end;
        QString number;
    };

    [[nodiscard]] std::optional<Number> numberFrom(qsizetype from) const
    {
        qsizetype end = m_text.at(from) == u'+' ? from + 1 : from;
        for (int digits = 0; digits <= kMostDigits;) {
            const qsizetype group = end;
            while (end < m_text.size() && isDigit(m_text.at(end)) && digits <= kMostDigits) {
                ++end;
                ++digits;
            }
            const bool ends = end == m_text.size() || !isLatin(m_text.at(end));
            if (end == group || digits > kMostDigits || !ends)
                return std::nullopt;
            if (digits >= kFewestDigits) {
                if (const QString number = e164(m_text.sliced(from, end - from)); !number.isEmpty())
                    return Number{end, number};
            }
            if (end + 1 >= m_text.size() || !isOneOf(m_text.at(end), u" -") || !isDigit(m_text.at(end + 1)))
                return std::nullopt;
            ++end;
        }
        return std::nullopt;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_kept = 0; ///< end of the last link
    QList<TextMarks::Link> m_links;
};

/// The rules of WhatsApp: a sign opens at the beginning of a word and closes at the end of one, in the same line.
class StyleFinder
{
public:
    StyleFinder(QStringView text, const QList<TextMarks::Link> &links) : m_text(text), m_taken(size_t(text.size()))
    {
        for (const TextMarks::Link &link : links)
            take(link.span);
    }

    QList<TextMarks::Styled> find()
    {
        findFixed();
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            if (m_text.at(at) == u'\n')
                m_open.fill(-1);
            else if (const qsizetype sign = kSigns.indexOf(m_text.at(at)); sign >= 0 && !m_taken[size_t(at)])
                look(at, size_t(sign));
        }
        return m_found;
    }

    static constexpr QStringView kSigns{u"*_~`"};

private:
    void take(const TextSpan &span) { std::fill_n(m_taken.begin() + span.start, span.length, true); }

    void findFixed()
    {
        constexpr QStringView kFence{u"```"};
        qsizetype open = m_text.indexOf(kFence);
        while (open >= 0) {
            const qsizetype close = m_text.indexOf(kFence, open + 3);
            if (close < 0)
                return;
            if (close > open + 3) {
                add(open, close, 3, TextMarks::Style::Fixed);
                take({open, close + 3 - open});
            }
            open = m_text.indexOf(kFence, close + 3);
        }
    }

    void add(qsizetype open, qsizetype close, qsizetype sign, TextMarks::Style style)
    {
        m_found.append({{open + sign, close - open - sign}, style});
        m_found.append({{open, sign}, TextMarks::Style::Sign});
        m_found.append({{close, sign}, TextMarks::Style::Sign});
    }

    void look(qsizetype at, size_t sign)
    {
        constexpr std::array kStyles{TextMarks::Style::Bold, TextMarks::Style::Italic, TextMarks::Style::Struck,
                                     TextMarks::Style::Fixed};
        const QChar before = at > 0 ? m_text.at(at - 1) : QChar(u' ');
        const QChar after = at + 1 < m_text.size() ? m_text.at(at + 1) : QChar(u' ');
        const qsizetype open = m_open[sign];
        if (open >= 0 && at - open > 1 && !before.isSpace() && !after.isLetterOrNumber()) {
            add(open, at, 1, kStyles[sign]);
            for (qsizetype &other : m_open)
                other = other >= open ? -1 : other; // what began inside ends inside
        } else if (!before.isLetterOrNumber() && !after.isSpace() && after != m_text.at(at)) {
            m_open[sign] = at;
        }
    }

    QStringView m_text;
    std::vector<bool> m_taken; ///< inside a link or a stretch of fixed width
    std::array<qsizetype, 4> m_open{-1, -1, -1, -1};
    QList<TextMarks::Styled> m_found;
};

bool hasSigns(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return StyleFinder::kSigns.contains(c); });
}

} // namespace

TextMarks TextMarks::of(const QString &text)
{
    TextMarks marks;
    marks.links = LinkFinder(text).find();
    if (hasSigns(text))
        marks.styles = StyleFinder(text, marks.links).find();
    return marks;
}

} // namespace migochat
