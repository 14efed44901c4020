#pragma once

#include <QAbstractItemModelTester>
#include <QObject>
#include <QStringList>

class QAbstractItemModel;

namespace migochat::test {

/// Attaches Qt's model tester to every model that a window shows, whenever it appears: the model of each view, and what
/// lies behind it.
class ModelWatch final : public QObject
{
    Q_OBJECT

public:
    using Report = QAbstractItemModelTester::FailureReportingMode;

    /// Watches the views of the whole program while the object lives.
    explicit ModelWatch(Report report);

    /// Classes of all models that are watched or were, without those of Qt alone.
    [[nodiscard]] QStringList seen() const { return m_seen; }
    /// Models that live below the windows and nobody watches.
    [[nodiscard]] static QStringList missed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QAbstractItemModel *model);

    const Report m_report;
    QStringList m_seen;
};

} // namespace migochat::test
