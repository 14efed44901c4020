#pragma once

#include <QObject>

class QAbstractItemView;

namespace migochat {

/// For measurements (`--print-startup`): one line on standard output when a list with rows was painted for the first
/// time.
class StartupReport final : public QObject
{
    Q_OBJECT

public:
    explicit StartupReport(QAbstractItemView &list);

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onPainted();

    QAbstractItemView &m_list;
    bool m_isDone = false;
};

} // namespace migochat
