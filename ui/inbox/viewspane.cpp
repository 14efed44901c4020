#include "ui/inbox/viewspane.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Role { ViewRole = Qt::UserRole + 1, CountRole };

/// Name at the leading edge, count at the trailing one, a soft pill behind the chosen view.
class ViewDelegate final : public QStyledItemDelegate
{
public:
    ViewDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, 32}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = m_look.theme;
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setLayoutDirection(option.direction);
        const QRect pill = option.rect.adjusted(8, 1, -8, -1);
        if (chosen || hovered) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(chosen ? Token::Selected : Token::Hover));
            painter->drawRoundedRect(pill, 6, 6);
        }
        const QColor ink = theme.color(chosen ? Token::Accent : Token::Text);
        const TextLine count{.text = index.data(CountRole).toString(),
                             .font = theme.font(FontRole::Body),
                             .color = chosen ? ink : theme.color(Token::Muted),
                             .alignment = Qt::AlignRight};
        const int countWidth = count.text.isEmpty() ? 0 : lineWidth(count) + 8;
        const QRect inner = pill.adjusted(10, 0, -10, 0);
        const auto place = [&](int x, int width) {
            return QStyle::visualRect(option.direction, inner, QRect(inner.x() + x, inner.y(), width, inner.height()));
        };
        paintLine(*painter, place(inner.width() - countWidth, countWidth), count);
        paintLine(*painter, place(0, inner.width() - countWidth),
                  {.text = index.data(Qt::DisplayRole).toString(),
                   .font = theme.font(chosen ? FontRole::BodyBold : FontRole::Body),
                   .color = ink});
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintFocusRing(*painter, pill, theme.color(Token::Accent), 6);
        painter->restore();
    }

private:
    const Look m_look;
};

} // namespace

ViewsPane::ViewsPane(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_title(makeLabel(u"title"_s, this)), m_list(new QListWidget(this))
{
    setPane(this, u"bg"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 8);
    column->setSpacing(10);
    m_title->setContentsMargins(18, 0, 18, 0);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    m_list->setItemDelegate(new ViewDelegate(look, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (!item)
            return;
        m_current = static_cast<InboxView>(item->data(ViewRole).toInt());
        Q_EMIT viewChosen(m_current);
    });
    setFocusProxy(m_list);
    setViews({{InboxView::AllOpen, {}},
              {InboxView::Unread, {}},
              {InboxView::WaitingOnUs, {}},
              {InboxView::Done, {}},
              {InboxView::Spam, {}}});
}

QString ViewsPane::nameOf(InboxView view)
{
    switch (view) {
    case InboxView::AllOpen:
        return tr("All open");
    case InboxView::Mine:
        return tr("Mine");
    case InboxView::Unassigned:
        return tr("Unassigned");
    case InboxView::Unread:
        return tr("Unread");
    case InboxView::WaitingOnUs:
        return tr("Waiting on us");
    case InboxView::Done:
        return tr("Done");
    case InboxView::Spam:
        return tr("Spam");
    }
    return {};
}

void ViewsPane::setViews(const ViewCounts &counts)
{
    m_counts = counts;
    rebuild();
}

void ViewsPane::setCurrentView(InboxView view)
{
    m_current = view;
    rebuild();
}

void ViewsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void ViewsPane::rebuild()
{
    const QSignalBlocker quiet(m_list);
    m_title->setText(tr("Inbox"));
    m_list->setAccessibleName(tr("Views"));
    while (m_list->count() > m_counts.size())
        delete m_list->takeItem(m_list->count() - 1);
    for (qsizetype i = 0; i < m_counts.size(); ++i) {
        const ViewCount &line = m_counts.at(i);
        QListWidgetItem *item = m_list->item(int(i));
        if (!item)
            item = new QListWidgetItem(m_list);
        const QString count = line.count ? m_look.format.number(*line.count) : QString();
        item->setText(nameOf(line.view));
        item->setData(ViewRole, static_cast<int>(line.view));
        item->setData(CountRole, count);
        item->setData(Qt::AccessibleTextRole, count.isEmpty() ? item->text() : item->text() + u' ' + count);
        if (line.view == m_current)
            m_list->setCurrentItem(item);
    }
}

} // namespace migochat
