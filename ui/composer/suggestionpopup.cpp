#include "ui/composer/suggestionpopup.h"

#include "ui/text/direction.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themed.h"
#include "ui/widgets/zoomeddelegate.h"

#include <QLabel>
#include <QListWidget>
#include <QPainter>
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

/// A name and what it stands for, each in its own direction.
class SuggestionDelegate final : public ZoomedDelegate
{
public:
    SuggestionDelegate(const Look &look, QObject *parent) : ZoomedDelegate(look, parent) {}

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
        const QRect lines = option.rect.adjusted(14, 4, -14, -4);
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
    m_items = items;
    m_list->clear();
    for (const Suggestion &item : items) {
        auto *row = new QListWidgetItem(m_list);
        row->setData(kTitleRole, item.title);
        row->setData(kDetailRole, singleLine(item.detail, 120));
        row->setData(kMarkedRole, item.marked);
        row->setData(Qt::AccessibleTextRole, QString(item.title + u": "_s + item.detail));
        row->setToolTip(item.detail);
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(!items.isEmpty());
    m_hint->setVisible(items.isEmpty());
    m_hint->setText(hint);
    setVisible(!items.isEmpty() || !hint.isEmpty());
    if (isVisible())
        place(caret);
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
