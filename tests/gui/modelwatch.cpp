#include "tests/gui/modelwatch.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QApplication>
#include <QEvent>

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isWatched(const QAbstractItemModel &model)
{
    return model.findChild<QAbstractItemModelTester *>(QString(), Qt::FindDirectChildrenOnly) != nullptr;
}

/// The lists in combo boxes, completers and item widgets are models of Qt's own.
bool isOurs(const QAbstractItemModel &model)
{
    const QLatin1StringView name(model.metaObject()->className());
    return !name.startsWith(u'Q') || name == "QIdentityProxyModel"_L1;
}

} // namespace

ModelWatch::ModelWatch(Report report) : m_report(report)
{
    qApp->installEventFilter(this);
}

QStringList ModelWatch::missed()
{
    QStringList missed;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        for (const auto *model : window->findChildren<QAbstractItemModel *>()) {
            if (isOurs(*model) && !isWatched(*model))
                missed.append(QString::fromLatin1(model->metaObject()->className()));
        }
    }
    return missed;
}

bool ModelWatch::eventFilter(QObject *watched, QEvent *event)
{
    // A view has its model when it is polished; it may have another one when it is shown again.
    if (event->type() == QEvent::Polish || event->type() == QEvent::Show) {
        if (const auto *view = qobject_cast<QAbstractItemView *>(watched); view && view->model())
            watch(view->model());
    }
    return QObject::eventFilter(watched, event);
}

void ModelWatch::watch(QAbstractItemModel *model)
{
    if (!isOurs(*model) || isWatched(*model))
        return;
    auto *tester = new QAbstractItemModelTester(model, m_report, model);
    tester->setUseFetchMore(false); // what is read further is for the reader to say
    m_seen.append(QString::fromLatin1(model->metaObject()->className()));

    auto *proxy = qobject_cast<QAbstractProxyModel *>(model);
    if (!proxy)
        return;
    const auto watchSource = [this, proxy] {
        if (proxy->sourceModel())
            watch(proxy->sourceModel());
    };
    connect(proxy, &QAbstractProxyModel::sourceModelChanged, this, watchSource);
    watchSource();
}

} // namespace migochat::test
