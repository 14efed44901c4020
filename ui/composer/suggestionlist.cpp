#include "ui/composer/suggestionlist.h"

#include "ui/media/pictures.h"
#include "ui/text/direction.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/zoomeddelegate.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QPainter>
#include <QPainterPath>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTitleRole = Qt::UserRole;
constexpr int kDetailRole = Qt::UserRole + 1;
constexpr int kMarkedRole = Qt::UserRole + 2;
constexpr int kMediaRole = Qt::UserRole + 3;
constexpr QSize kThumbnail(34, 34);

/// By its name: what the bytes of a ready answer's file are is seen when it is put beside the text.
Icon iconOf(const QString &path)
{
    static const QHash<QString, Icon> icons{
        {u"jpg"_s, Icon::Image},       {u"jpeg"_s, Icon::Image},     {u"png"_s, Icon::Image},
        {u"webp"_s, Icon::Image},      {u"gif"_s, Icon::Image},      {u"mp4"_s, Icon::Video},
        {u"mov"_s, Icon::Video},       {u"3gp"_s, Icon::Video},      {u"ogg"_s, Icon::Microphone},
        {u"opus"_s, Icon::Microphone}, {u"mp3"_s, Icon::Microphone}, {u"m4a"_s, Icon::Microphone}};
    return icons.value(QFileInfo(path).suffix().toLower(), Icon::Document);
}

} // namespace

/// A name and what it stands for, each in its own direction, and a small picture of the file that goes along at the end.
class SuggestionDelegate final : public ZoomedDelegate
{
public:
    SuggestionDelegate(const Look &look, QObject *parent) : ZoomedDelegate(look, parent) {}

    void setPictures(Pictures &pictures) { m_pictures = &pictures; }

protected:
    [[nodiscard]] QSize rowSize(const QModelIndex &) const override { return {0, SuggestionList::kRowHeight}; }

    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = m_look.theme;
        painter.setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::Selected));
            painter.drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6);
        }
        const bool marked = index.data(kMarkedRole).toBool();
        QRect lines = option.rect.adjusted(14, 4, -14, -4);
        if (const QString media = index.data(kMediaRole).toString(); !media.isEmpty()) {
            const QRect end(
                QPoint(lines.right() + 1 - kThumbnail.width(), lines.center().y() - kThumbnail.height() / 2),
                kThumbnail);
            lines.setRight(end.left() - 10);
            paintMedia(painter, QStyle::visualRect(option.direction, option.rect, end), media);
            lines = QStyle::visualRect(option.direction, option.rect, lines);
        }
        const int half = lines.height() / 2;
        painter.setLayoutDirection(option.direction);
        paintLine(painter, {lines.left(), lines.top(), lines.width(), half},
                  {.text = index.data(kTitleRole).toString(),
                   .font = theme.font(FontRole::BodyBold),
                   .color = theme.color(marked ? Token::Accent : Token::Text)});
        paintLine(painter, {lines.left(), lines.top() + half, lines.width(), half},
                  {.text = index.data(kDetailRole).toString(),
                   .font = theme.font(FontRole::Small),
                   .color = theme.color(Token::Muted)});
    }

private:
    void paintMedia(QPainter &painter, const QRect &rect, const QString &media) const
    {
        const Icon icon = iconOf(media);
        const qreal ratio = painter.device()->devicePixelRatioF() * m_look.theme.scale();
        const QPixmap picture =
            m_pictures && icon == Icon::Image ? m_pictures->preview(media, rect.size(), ratio) : QPixmap();
        painter.setPen(QPen(m_look.theme.color(Token::Line), 1));
        painter.setBrush(picture.isNull() ? QBrush(m_look.theme.color(Token::Surface)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        if (picture.isNull())
            return m_look.icons.paint(painter, icon, Token::Muted, rect.adjusted(8, 8, -8, -8));
        QPainterPath rounded;
        rounded.addRoundedRect(rect, 4, 4);
        painter.save();
        painter.setClipPath(rounded);
        painter.drawPixmap(rect, picture);
        painter.restore();
    }

    Pictures *m_pictures = nullptr;
};

SuggestionList::SuggestionList(const Look &look, QWidget *parent)
    : QListWidget(parent), m_delegate(new SuggestionDelegate(look, this))
{
    setFocusPolicy(Qt::NoFocus);
    setItemDelegate(m_delegate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
}

/// They are decoded on threads of their own, and what is on screen is painted anew when one is there.
Pictures &SuggestionList::pictures()
{
    if (!m_pictures) {
        m_pictures = new Pictures(this);
        m_delegate->setPictures(*m_pictures);
        connect(m_pictures, &Pictures::ready, this, [this] { viewport()->update(); });
    }
    return *m_pictures;
}

void SuggestionList::setItems(const QList<Suggestion> &items)
{
    m_items = items;
    clear();
    for (const Suggestion &item : items) {
        if (!item.media.isEmpty())
            pictures().setFolder(QDir::rootPath()); // files are named by their whole paths
        auto *row = new QListWidgetItem(this);
        row->setData(kTitleRole, item.title);
        row->setData(kDetailRole, singleLine(item.detail, 120));
        row->setData(kMarkedRole, item.marked);
        row->setData(Qt::AccessibleTextRole, QString(item.title + u": "_s + item.detail));
        row->setData(kMediaRole, item.media);
        row->setToolTip(item.detail);
    }
    setCurrentRow(0);
}

void SuggestionList::step(int rows)
{
    if (count() > 0)
        setCurrentRow((currentRow() + rows + count()) % count());
}

const Suggestion *SuggestionList::current() const
{
    const int row = currentRow();
    return row >= 0 && row < m_items.size() ? &m_items.at(row) : nullptr;
}

} // namespace migochat
