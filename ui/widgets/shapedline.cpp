#include "ui/widgets/shapedline.h"

#include "ui/widgets/keptcache.h"

#include <QFontMetrics>

namespace migochat {

namespace {

constexpr int kKept = 400;
constexpr int kWhole = -1;
constexpr qreal kEndless = 1 << 20;

struct Key {
    QString text;
    QFont font;
    Qt::LayoutDirection direction;
    int room;

    friend bool operator==(const Key &, const Key &) = default;
    friend size_t qHash(const Key &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.text, key.font, int(key.direction), key.room);
    }
};

auto &lines()
{
    return keptCache<Key, ShapedLine, kKept>();
}

void shape(ShapedLine &line, const QString &text, const QFont &font, Qt::LayoutDirection direction)
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    line.layout.setFont(font);
    line.layout.setText(text);
    line.layout.setTextOption(option);
    line.layout.beginLayout();
    QTextLine only = line.layout.createLine();
    only.setLineWidth(kEndless);
    line.layout.endLayout();
    line.width = only.naturalTextWidth();
}

const ShapedLine &keep(const Key &key, const QString &text)
{
    auto *line = new ShapedLine;
    shape(*line, text, key.font, key.direction);
    lines().insert(key, line);
    return *line;
}

} // namespace

const ShapedLine &shapedLine(const QString &text, const QFont &font, Qt::LayoutDirection direction)
{
    const Key key{text, font, direction, kWhole};
    const ShapedLine *known = lines().object(key);
    return known ? *known : keep(key, text);
}

const ShapedLine &shapedLine(const QString &text, const QFont &font, Qt::LayoutDirection direction, int room)
{
    if (const ShapedLine &whole = shapedLine(text, font, direction); whole.width <= room)
        return whole; // most lines fit
    const Key key{text, font, direction, room};
    const ShapedLine *known = lines().object(key);
    return known ? *known : keep(key, QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
}

} // namespace migochat
