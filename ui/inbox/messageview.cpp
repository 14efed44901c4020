#include "ui/inbox/messageview.h"

#include "app/domain/clock.h"
#include "ui/inbox/messagedelegate.h"
#include "ui/inbox/threadfloats.h"
#include "ui/media/pictures.h"
#include "ui/media/voices.h"
#include "ui/models/roles.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/spokenrows.h"

#include <QEvent>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace migochat {

MessageView::MessageView(const Look &look, QWidget *parent)
    : MeasuredList(parent), m_look(look), m_delegate(new MessageDelegate(look, this)),
      m_rows(new SpokenRows([this](const QModelIndex &index) { return sentenceOf(index); }, this)),
      m_pictures(new Pictures(this)), m_floats(new ThreadFloats(look, *this))
{
    setAccessibleName(tr("Messages"));
    m_delegate->setPictures(m_pictures);
    m_delegate->setSelection(&m_selection);
    // Only what is on screen can have asked for it.
    connect(m_pictures, &Pictures::ready, this, [this] { viewport()->update(); });
    setItemDelegate(m_delegate);
    setModel(m_rows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // what stays in sight while it scrolls is moved
    verticalScrollBar()->setSingleStep(28);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessageView::lookAround);
    connect(m_floats, &ThreadFloats::endAsked, this, &MessageView::newestRequested);
    connect(m_floats, &ThreadFloats::unreadAsked, this, [this] {
        if (!showUnread())
            Q_EMIT unreadRequested();
    });
    connect(m_floats, &ThreadFloats::retryAsked, this, &MessageView::retryRequested);
    new FocusRing(look, *this, [this] { return currentIndex().isValid(); });
    watchRows();
    connect(&look.theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void MessageView::watchRows()
{
    connect(m_rows, &QAbstractItemModel::rowsAboutToBeInserted, this, &MessageView::rememberPlace);
    connect(m_rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, &MessageView::rememberPlace);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { tellNews(first, last); });
    connect(m_rows, &QAbstractItemModel::modelReset, this, &MessageView::startOver);
}

void MessageView::setRows(QAbstractItemModel *model)
{
    m_rows->setSourceModel(model);
    startOver();
}

void MessageView::setMediaFolder(const QString &folder)
{
    m_pictures->setFolder(folder);
}

void MessageView::setVoices(Voices *voices)
{
    m_delegate->setVoices(voices);
    connect(voices, &Voices::changed, this, [this] { viewport()->update(); });
    connect(voices, &Voices::broke, this, [this] { scheduleDelayedItemsLayout(); });
    scheduleDelayedItemsLayout();
}

void MessageView::setFoundTerms(const SearchTerms &terms)
{
    if (m_delegate->setFound(terms))
        viewport()->update();
}

void MessageView::setNewCount(int count)
{
    m_newCount = count;
    refreshFloats();
}

void MessageView::setUnreadAbove(bool above)
{
    m_unreadAbove = above;
    refreshFloats();
}

void MessageView::setProblem(const QString &sentence)
{
    if (!sentence.isEmpty())
        stopAwaiting();
    m_floats->setProblem(sentence);
}

void MessageView::resizeEvent(QResizeEvent *event)
{
    m_delegate->setWidth(viewport()->width());
    MeasuredList::resizeEvent(event);
    m_floats->place();
}

void MessageView::updateGeometries()
{
    const QScopedValueRollback placing(m_placing, true);
    MeasuredList::updateGeometries();
}

QStyleOptionViewItem MessageView::optionFor(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return option;
}

void MessageView::changeEvent(QEvent *event)
{
    MeasuredList::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Messages"));
        scheduleDelayedItemsLayout();
        refreshFloats();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        refreshManner();
    }
}

} // namespace migochat
