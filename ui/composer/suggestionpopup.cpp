#include "ui/composer/suggestionpopup.h"

#include "ui/media/pictures.h"
#include "ui/text/direction.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themed.h"
#include "ui/widgets/zoomeddelegate.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowHeight = 44;
constexpr int kMostRows = 6;
constexpr int kWidest = 460;
constexpr int kTitleRole = Qt::UserRole;
constexpr int kDetailRole = Qt::UserRole + 1;
constexpr int kMarkedRole = Qt::UserRole + 2;
constexpr int kMediaRole = Qt::UserRole + 3;
constexpr QSize kThumbnail(34, 34);

/// By its name: what the bytes of a ready answer's file are is seen when it is put beside the text.
Icon iconOf(const QString &path)
{
    static const QHash<QString, Icon> icons{
        {u"jpg"_s, Icon::Image},      {u"jpeg"_s, Icon::Image},      {u"png"_s, Icon::Image},      {u"webp"_s, Icon::Image},
        {u"gif"_s, Icon::Image},      {u"mp4"_s, Icon::Video},       {u"mov"_s, Icon::Video},      {u"3gp"_s, Icon::Video},
        {u"ogg"_s, Icon::Microphone}, {u"opus"_s, Icon::Microphone}, {u"mp3"_s, Icon::Microphone}, {u"m4a"_s, Icon::Microphone}};
    return icons.value(QFileInfo(path).suffix().toLower(), Icon::Document);
}

/// A name and what it stands for, each in its own direction, and a small picture of the file that goes along at the end.
class SuggestionDelegate final : public ZoomedDelegate
{
public:
    SuggestionDelegate(const Look &look, QObject *parent) : ZoomedDelegate(look, parent) {}

    void setPictures(Pictures &pictures) { m_pictures = &pictures; }

protected:
    [[nodiscard]] QSize rowSize(const QModelIndex &) const override { return {0, kRowHeight}; }

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
            const QRect end(QPoint(lines.right() + 1 - kThumbnail.width(), lines.center().y() - kThumbnail.height() / 2), kThumbnail);
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
        const QPixmap picture = m_pictures && icon == Icon::Image ? m_pictures->preview(media, rect.size(), ratio) : QPixmap();
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

} // namespace

SuggestionPopup::SuggestionPopup(const Look &look, QWidget *box)
    : QFrame(box), m_look(look), m_box(box), m_list(new QListWidget(this)),
      m_hint(makeLabel(u"muted"_s, this))
{
    setPane(this, u"floating"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 5, 1, 5);
    column->addWidget(m_list);
    column->addWidget(m_hint);
    m_hint->setWordWrap(true);
    m_hint->setMargin(9);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new SuggestionDelegate(look, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    connect(m_list, &QListWidget::itemClicked, this, &SuggestionPopup::clicked);
    hide();
}

void SuggestionPopup::show(const QList<Suggestion> &items, const QString &hint, const QPoint &caret)
{
    fill(items);
    m_list->setCurrentRow(0);
    m_list->setVisible(!items.isEmpty());
    m_hint->setVisible(items.isEmpty());
    m_hint->setText(hint);
    setVisible(!items.isEmpty() || !hint.isEmpty());
    if (isVisible())
        place(caret);
}

/// They are decoded on threads of their own, and what is on screen is painted anew when one is there.
Pictures &SuggestionPopup::pictures()
{
    if (!m_pictures) {
        m_pictures = new Pictures(this);
        static_cast<SuggestionDelegate *>(m_list->itemDelegate())->setPictures(*m_pictures);
        connect(m_pictures, &Pictures::ready, this, [this] { m_list->viewport()->update(); });
    }
    return *m_pictures;
}

void SuggestionPopup::fill(const QList<Suggestion> &items)
{
    m_items = items;
    m_list->clear();
    for (const Suggestion &item : items) {
        if (!item.media.isEmpty())
            pictures().setFolder(QDir::rootPath()); // files are named by their whole paths
        auto *row = new QListWidgetItem(m_list);
        row->setData(kTitleRole, item.title);
        row->setData(kDetailRole, singleLine(item.detail, 120));
        row->setData(kMarkedRole, item.marked);
        row->setData(Qt::AccessibleTextRole, QString(item.title + u": "_s + item.detail));
        row->setData(kMediaRole, item.media);
        row->setToolTip(item.detail);
    }
}

void SuggestionPopup::place(const QPoint &caret)
{
    QWidget *window = m_box->window();
    if (parentWidget() != window) {
        setParent(window);
        setVisible(true);
    }
    const int rows = qMin(kMostRows, int(m_items.size()));
    const QRect box(m_box->mapTo(window, QPoint(0, 0)), m_box->size());
    const int width = qMin(m_look.theme.px(kWidest), box.width());
    const int content = rows > 0 ? m_look.theme.px(rows * kRowHeight) : m_hint->heightForWidth(width - 2);
    const int height = content + 12;
    const QPoint at = m_box->mapTo(window, caret);
    const int wanted = layoutDirection() == Qt::RightToLeft ? at.x() - width : at.x();
    const int left = qBound(box.left(), wanted, qMax(box.left(), box.right() - width));
    setGeometry(left, qMax(0, at.y() - height - 4), width, height);
    raise();
}

void SuggestionPopup::move(int rows)
{
    const int count = m_list->count();
    if (count > 0)
        m_list->setCurrentRow((m_list->currentRow() + rows + count) % count);
}

const Suggestion *SuggestionPopup::current() const
{
    const int row = m_list->currentRow();
    return isVisible() && row >= 0 && row < m_items.size() ? &m_items.at(row) : nullptr;
}

} // namespace migochat
