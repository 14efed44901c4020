#pragma once

#include "agent/inbox/bodyslices.h"
#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "app/store/unsupported.h"

#include <QObject>

#include <functional>

namespace migochat {

class Channel;

/// Reads the bodies again that held something we did not understand, once per version of the program: what an update taught us
/// is applied, exactly once, and takes the place of its generic bubble. Main thread.
class Relearner final : public QObject
{
    Q_OBJECT

public:
    using ChannelOf = std::function<const Channel *(const ChannelKind &)>;

    Relearner(Writer &writer, Reader &reader, const Clock &clock, ChannelOf channelOf);

    /// Nothing when this version has been through already or is at it.
    void learn(const QString &version);

Q_SIGNALS:
    /// Everything was read again, or nothing had to be.
    void done();

private:
    void readNext(DeliveryId after);
    void apply(const unsupported::Body &body);
    void finish();

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    ChannelOf m_channelOf;
    BodySlices m_slices;
    QString m_version; ///< empty while nothing is going on
};

} // namespace migochat
